// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/choices.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace clinic::ui {

/// Switches the program's language while it runs: the program's own words, Qt's, and the default locale. Every window
/// is told by QEvent::LanguageChange. What it installed is taken back when it is destroyed.
class Translator : public QObject
{
    Q_OBJECT
public:
    explicit Translator(QObject *parent = nullptr);
    ~Translator() override;

    void use(Language language, const QString &region);

    Language language() const { return m_language; }
    /// For numbers, dates and times.
    const QLocale &locale() const { return m_locale; }

private:
    void remove();
    void installOwn(const QString &code);
    void installQt(const QString &code);
    bool install(const QString &file, const QString &folder);

    Language m_language = Language::English;
    QLocale m_locale;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace clinic::ui
