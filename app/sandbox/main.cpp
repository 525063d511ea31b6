// SPDX-License-Identifier: Apache-2.0
//
// This source file is Apache-2.0 like the rest of the project. The program built from it links Qt HttpServer, which is
// available under the GNU General Public License, version 3 (or a commercial Qt licence): the binary is passed on under
// the terms of the GPL-3. It is a program of its own for that reason; see README.md beside this file.
#include "app/sandbox/routes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>
#include <QHttpServer>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>

#include <csignal>
#endif

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace clinic::sandbox;

namespace {

struct Options
{
    quint16 port = 0;
    QString dataFile;
    bool idempotency = false;
    bool exitWithParent = false;
};

int fail(const QString &why)
{
    std::fprintf(stderr, "clinic-intake-sandbox: %s\n", qPrintable(why));
    return 1;
}

/// Ends the program when its standard input closes, and (Linux) when its parent dies without closing it.
void exitWithParent(QCoreApplication &application)
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
#ifdef Q_OS_UNIX
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(input, &QSocketNotifier::activated, &application, [] {
        char ignored[256];
        if (::read(STDIN_FILENO, ignored, sizeof ignored) <= 0)
            QCoreApplication::quit();
    });
#else
    Q_UNUSED(application)
#endif
}

tl::expected<Options, QString> parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A stand-in for the remote API on this computer, for training, demonstrations and tests.\n"
        "Key: sandbox-key; profile group: sandbox-clinic."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption port(u"port"_s, u"Port to listen on; 0, the default, takes any that is free."_s, u"N"_s,
                                  u"0"_s);
    const QCommandLineOption data(u"data"_s, u"Keeps the profiles in this file; otherwise in memory."_s, u"FILE"_s);
    const QCommandLineOption idempotency(u"idempotency"_s, u"Honours the header Idempotency-Key."_s);
    const QCommandLineOption withParent(u"exit-with-parent"_s, u"Ends when standard input closes."_s);
    parser.addOptions({port, data, idempotency, withParent});
    parser.process(application);

    bool isNumber = false;
    const quint16 number = parser.value(port).toUShort(&isNumber);
    if (!isNumber || !parser.positionalArguments().isEmpty())
        return tl::unexpected(u"see --help for what can be given"_s);
    return Options{number, parser.value(data), parser.isSet(idempotency), parser.isSet(withParent)};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"clinic-intake-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CLINIC_INTAKE_VERSION));

    const auto options = parse(application);
    if (!options)
        return fail(options.error());
    auto store = ProfileStore::open(options->dataFile);
    if (!store)
        return fail(store.error());
    if (options->exitWithParent)
        exitWithParent(application);

    QHttpServer server;
    addRoutes(server, *store, options->idempotency);
    const quint16 port = server.listen(QHostAddress::LocalHost, options->port);
    if (port == 0)
        return fail(u"port %1 is not free"_s.arg(options->port));
    std::printf("http://127.0.0.1:%d%s\n", int(port), basePath.data());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
