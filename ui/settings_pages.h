// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings_field.h"

#include <QMap>
#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace clinic::ui {

class LinkButton;

/// A page of the settings dialog: some settings, as the texts of the INI file.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows what is configured; what is fixed cannot be edited.
    virtual void load(const ConfigurationSources &sources) = 0;
    /// What is chosen now, also where it is fixed.
    virtual QMap<Setting, QString> values() const = 0;

    /// Marks the settings in `wrong` and goes to the first of them; false where this page has none.
    bool showProblems(const std::vector<SettingProblem> &wrong);

protected:
    QVBoxLayout *makeColumn();
    void addField(QVBoxLayout *column, Setting setting, QWidget *editor);
    void setWords(Setting setting, const QString &label, const QString &hint = {});
    void adoptFields(const ConfigurationSources &sources);
    /// Puts every word of the page anew.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    static QString problemWords(Setting setting);
    std::vector<SettingsField *> m_fields;
};

/// Server, access key and profile groups.
class ServerPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit ServerPage(QWidget *parent = nullptr);

    void load(const ConfigurationSources &sources) override;
    QMap<Setting, QString> values() const override;

    QUrl server() const;
    /// A key that was typed; empty where the one that is kept shall stay.
    QByteArray typedKey() const;
    /// Shows whether a key is kept for the server; what was typed is forgotten.
    void setKeyKept(bool kept);

Q_SIGNALS:
    void serverEdited();
    void forgetKeyRequested();

protected:
    void retranslate() override;

private:
    QLineEdit *m_url;
    QLineEdit *m_key;
    LinkButton *m_forget;
    QPlainTextEdit *m_groups;
    bool m_isKeyFixed = false;
    bool m_isKeyKept = false;
};

/// The clinic's defaults and the program's language.
class ClinicPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit ClinicPage(QWidget *parent = nullptr);

    void load(const ConfigurationSources &sources) override;
    QMap<Setting, QString> values() const override;

protected:
    void retranslate() override;

private:
    void fillRegions();

    QComboBox *m_region;
    QComboBox *m_patientLanguage;
    QLineEdit *m_instruction;
    QComboBox *m_nameOrder;
    QSpinBox *m_retention;
    QSpinBox *m_sendingDelay;
    QComboBox *m_askInitials;
    QSpinBox *m_initialsHours;
    QComboBox *m_language;
};

} // namespace clinic::ui
