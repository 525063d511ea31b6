// SPDX-License-Identifier: Apache-2.0
#include "ui/file_field.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace clinic::ui {

FileField::FileField(Purpose purpose, const QString &suggested, QString filter, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_purpose(purpose),
      m_filter(std::move(filter)),
      m_editor(new QLineEdit(QDir::toNativeSeparators(suggested), this))
{
    m_editor->setObjectName(name + "File"_L1);
    setFocusProxy(m_editor);
    auto *title = new QLabel(tr("&File"), this);
    title->setBuddy(m_editor);
    auto *button = new QPushButton(tr("&Choose …"), this);
    button->setObjectName(name + "Choose"_L1);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &FileField::choose);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(m_editor, 1, 0);
    grid->addWidget(button, 1, 1);
    grid->setColumnStretch(0, 1);
}

QString FileField::file() const
{
    return QDir::fromNativeSeparators(m_editor->text().trimmed());
}

QString FileField::complaint() const
{
    if (file().isEmpty())
        return tr("Choose a file");
    if (m_purpose == Purpose::Save && file() != m_agreed && QFileInfo::exists(file()))
        return tr("There is a file of this name already");
    return {};
}

void FileField::choose()
{
    const QString title = window()->windowTitle(), now = m_editor->text();
    QString chosen;
    switch (m_purpose) {
    case Purpose::Open:
        chosen = QFileDialog::getOpenFileName(this, title, now, m_filter);
        break;
    case Purpose::Save:
        chosen = QFileDialog::getSaveFileName(this, title, now, m_filter);
        m_agreed = chosen; // that dialog has asked
        break;
    case Purpose::SaveNew:
        chosen = QFileDialog::getSaveFileName(this, title, now, m_filter, nullptr, QFileDialog::DontConfirmOverwrite);
        break;
    }
    if (!chosen.isEmpty())
        m_editor->setText(QDir::toNativeSeparators(chosen));
}

} // namespace clinic::ui
