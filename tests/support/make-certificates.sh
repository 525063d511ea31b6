#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the certificates of the scripted server anew. They are test fixtures only: their keys are public, and nothing
# but the tests may ever trust them. The authority's own key is thrown away.
set -e
cd "$(dirname "$0")"
T=$(mktemp -d)
END=21000101000000Z
START=20200101000000Z
mkdir $T/db; touch $T/db/index; echo 01 > $T/db/serial
cat > $T/ca.cnf <<C
[ca]
default_ca=d
[d]
database=$T/db/index
serial=$T/db/serial
new_certs_dir=$T/db
default_md=sha256
policy=p
unique_subject=no
[p]
commonName=supplied
organizationName=optional
[authority]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[local]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth
subjectAltName=DNS:localhost,IP:127.0.0.1
[other]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth
subjectAltName=DNS:other.example
C
req() { openssl req -new -newkey rsa:2048 -nodes -keyout $1 -subj "$2" -out $T/$3.csr 2>/dev/null; }
sign() { openssl ca -batch -notext -config $T/ca.cnf "$@" 2>/dev/null; }
req $T/authority.key "/O=Clinic Intake tests/CN=Test fixture authority, trust nowhere" authority
sign -selfsign -keyfile $T/authority.key -in $T/authority.csr -out authority.pem -extensions authority -startdate $START -enddate $END
for n in server expired wrong-host untrusted; do req $n.key "/O=Clinic Intake tests/CN=localhost" $n; done
sign -keyfile $T/authority.key -cert authority.pem -in $T/server.csr -out server.pem -extensions local -startdate $START -enddate $END
sign -keyfile $T/authority.key -cert authority.pem -in $T/expired.csr -out expired.pem -extensions local -startdate $START -enddate 20200201000000Z
req wrong-host.key "/O=Clinic Intake tests/CN=other.example" wrong-host
sign -keyfile $T/authority.key -cert authority.pem -in $T/wrong-host.csr -out wrong-host.pem -extensions other -startdate $START -enddate $END
sign -selfsign -keyfile untrusted.key -in $T/untrusted.csr -out untrusted.pem -extensions local -startdate $START -enddate $END
for file in *.pem *.key; do
  { echo "Test fixture only: its key is public, trust it nowhere."; cat "$file"; } > "$T/out"
  cat "$T/out" > "$file"
done
rm -r "$T"
