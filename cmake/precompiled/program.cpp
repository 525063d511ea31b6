// SPDX-License-Identifier: Apache-2.0
// A precompiled header needs a target to be compiled by, and a program needs this.
int main()
{
    return 0;
}
