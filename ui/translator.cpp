// SPDX-License-Identifier: Apache-2.0
#include "ui/translator.h"

#include "core/text/words.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {
constexpr auto embedded = ":/i18n"_L1;
}

Translator::Translator(QObject *parent) : QObject(parent) {}

Translator::~Translator()
{
    remove();
}

void Translator::remove()
{
    for (const auto &one : m_installed)
        QCoreApplication::removeTranslator(one.get());
    m_installed.clear();
}

bool Translator::install(const QString &file, const QString &folder)
{
    auto one = std::make_unique<QTranslator>();
    if (!one->load(file, folder) || !QCoreApplication::installTranslator(one.get()))
        return false;
    m_installed.push_back(std::move(one));
    return true;
}

void Translator::installQt(const QString &code)
{
    if (!install(u"qtbase_"_s + code, embedded))
        install(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

void Translator::installOwn(const QString &code)
{
    install(u"clinic-intake_"_s + code, embedded);
}

void Translator::use(Language language, const QString &region)
{
    m_language = language;
    m_locale = text::localeFor(language, region);
    // First, so that whoever is told of the new language finds the new locale too.
    QLocale::setDefault(m_locale);
    remove();
    const QString code = languageCode(language);
    installQt(code);
    installOwn(code);
}

} // namespace clinic::ui
