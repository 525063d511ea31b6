// SPDX-License-Identifier: Apache-2.0
#include "core/vault/cipher.h"
#include "tests/fuzz/fuzz.h"

using namespace clinic;
using clinic::fuzz::require;

namespace {

const vault::Cipher &cipher()
{
    static const std::array<unsigned char, vault::dataKeyBytes> key{7};
    static const vault::Cipher cipher(vault::DataKey::from(key));
    return cipher;
}

/// `at` is taken within the envelope; 0 changes nothing.
QByteArray changed(QByteArray envelope, int at, std::uint8_t bits)
{
    char &byte = envelope[at % envelope.size()];
    byte = char(byte ^ bits);
    return envelope;
}

} // namespace

// A place, a change there and a length, then what is sealed; the input as a whole is opened, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray context("payload|0b0e4c1a-0001-4000-8000-000000000001|1");
    fuzz::Input input(data, size);
    require(!cipher().open(input.rest(), context), "nobody without the key makes an envelope");

    const int at = input.byte() * 256 + input.byte();
    const std::uint8_t bits = input.byte();
    const int cut = input.byte();
    const QByteArray &plain = input.rest();
    const QByteArray envelope = cipher().seal(plain, context);
    require(cipher().open(envelope, context) == plain, "what was sealed opens");
    require(!cipher().open(envelope, context + '1'), "not in another place");
    require((cipher().open(changed(envelope, at, bits), context).has_value()) == (bits == 0), "not after a change");
    require(cipher().open(envelope.chopped(std::min(qsizetype(cut), envelope.size())), context).has_value() ==
                (cut == 0),
            "not after a cut");
    require(cut == 0 || !cipher().open(envelope + plain.left(cut) + '\0', context), "not with something behind it");
    return 0;
}
