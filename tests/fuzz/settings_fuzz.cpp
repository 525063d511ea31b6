// SPDX-License-Identifier: Apache-2.0
#include "core/api/endpoint.h"
#include "core/intake/configuration.h"
#include "tests/fuzz/fuzz.h"

#include <QFile>
#include <QTemporaryDir>

using namespace clinic;
using namespace Qt::StringLiterals;
using clinic::fuzz::require;

namespace {

/// A file that is there as long as this. Each has another name, since QSettings remembers what it read by that.
class IniFile
{
public:
    explicit IniFile(const QByteArray &bytes)
    {
        static const QTemporaryDir folder;
        static int number = 0;
        m_file.setFileName(folder.filePath(QString::number(number++)));
        require(m_file.open(QIODevice::WriteOnly) && m_file.write(bytes) == bytes.size(), "the file can be written");
        m_file.close();
    }
    ~IniFile() { m_file.remove(); }
    IniFile(const IniFile &) = delete;
    IniFile &operator=(const IniFile &) = delete;

    QString path() const { return m_file.fileName(); }

private:
    QFile m_file;
};

template <typename T>
bool isWithin(T value, T lowest, T highest)
{
    return value >= lowest && value <= highest;
}

void requireUsable(const Configuration &configuration)
{
    using std::chrono::milliseconds;
    require(api::Endpoint::problemWith(configuration.apiUrl).isEmpty(), "the server's address can be used");
    require(isWithin(configuration.requestTimeout, milliseconds(100), milliseconds(600'000)), "a request ends");
    require(isWithin(configuration.settling, milliseconds(1), milliseconds(3'600'000)), "settling ends");
    require(isWithin(configuration.retryBase, milliseconds(1), milliseconds(3'600'000)), "a wait ends");
    require(isWithin(configuration.requestsInFlight, 1, 6), "few requests are on their way");
    require(isWithin(configuration.retentionDays, 0, 3650), "details are not kept for ever");
    require(isWithin(configuration.sendingDelay, milliseconds(0), milliseconds(30'000)), "sending is not put off");
    require(configuration.region.size() == 2, "the region is a code");
    require(configuration.sexInstruction.size() <= 1000 && !configuration.sexInstruction.contains(u'\n'),
            "the clinic's own line is one line");
    require(!configuration.dataDir.isEmpty(), "there is a data folder");
}

} // namespace

// The machine-wide file and, after a line of %, a person's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const IniFile machine(input.until("\n%\n"));
    const IniFile user(input.rest());
    const ConfigurationSources sources(machine.path(), user.path(), {}, {});
    requireUsable(sources.read());
    for (const SettingProblem &problem : sources.problems())
        require(!ConfigurationSources::isUsableValue(problem.setting, problem.value), "only what is wrong is one");
    return 0;
}
