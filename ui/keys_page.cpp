// SPDX-License-Identifier: Apache-2.0
#include "ui/keys_page.h"

#include "core/text/words.h"
#include "ui/decision_dialogs.h"
#include "ui/passphrase_dialog.h"
#include "ui/style.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

KeysPage::KeysPage(IntakeClient &client, QWidget *parent)
    : QWidget(parent),
      m_client(client),
      m_words(new QLabel(this)),
      m_list(new QTreeWidget(this)),
      m_add(new QPushButton(this)),
      m_change(new QPushButton(this)),
      m_keychain(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_note(new QLabel(this))
{
    build();
    retranslate();
    updateButtons();
}

void KeysPage::build()
{
    for (QLabel *label : {m_words, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_list->setObjectName(u"keySlots"_s);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_note->setObjectName(u"keysNote"_s);
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_add->setObjectName(u"keyAdd"_s);
    m_change->setObjectName(u"keyChange"_s);
    m_keychain->setObjectName(u"keyKeychain"_s);
    m_remove->setObjectName(u"keyRemove"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(style::wideGap, style::wideGap, style::wideGap, style::wideGap);
    column->setSpacing(style::gap);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    auto *buttons = new QGridLayout;
    buttons->addWidget(m_add, 0, 0);
    buttons->addWidget(m_change, 0, 1);
    buttons->addWidget(m_keychain, 1, 0);
    buttons->addWidget(m_remove, 1, 1);
    column->addLayout(buttons);
    column->addWidget(m_note);
    for (QPushButton *button : {m_add, m_change, m_keychain, m_remove})
        button->setAutoDefault(false);

    connect(m_add, &QPushButton::clicked, this, &KeysPage::add);
    connect(m_change, &QPushButton::clicked, this, &KeysPage::change);
    connect(m_keychain, &QPushButton::clicked, this, &KeysPage::toggleKeychain);
    connect(m_remove, &QPushButton::clicked, this, &KeysPage::askToRemove);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysPage::updateButtons);
}

void KeysPage::retranslate()
{
    m_words->setText(tr("Each of these opens the registrations that are kept on this computer. What is changed here is "
                        "changed at once."));
    m_list->setAccessibleName(tr("What opens the registrations"));
    m_list->setHeaderLabels({tr("What opens them"), tr("Since")});
    m_add->setText(tr("&Add a passphrase …"));
    m_change->setText(tr("Change a pass&phrase …"));
    m_remove->setText(tr("&Remove …"));
    updateButtons();
    if (!m_slots.empty())
        showSlots(m_slots);
}

void KeysPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeysPage::load()
{
    m_client.ask(
        this, [](Intake &intake) { return Intake::keySlots(intake.configuration().dataDir); },
        [this](const Keyed<std::vector<KeySlot>> &all) { showSlots(all); });
}

void KeysPage::showSlots(const Keyed<std::vector<KeySlot>> &all)
{
    if (!all) {
        say(text::sentence(all.error()), true);
        return;
    }
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_slots = *all;
    m_list->clear();
    const QLocale locale;
    for (const KeySlot &slot : m_slots) {
        //: %1 is e.g. "Keychain of anna", the user who is at the computer
        const QString what = slot.own ? tr("%1 (you)").arg(text::describe(slot)) : text::describe(slot);
        const QString since = slot.createdAt.isValid()
                                  ? locale.toString(slot.createdAt.toLocalTime().date(), QLocale::ShortFormat)
                                  : tr("not known");
        m_list->addTopLevelItem(new QTreeWidgetItem(QStringList{what, since}));
    }
    if (!m_slots.empty())
        m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, m_list->topLevelItemCount() - 1)));
    updateButtons();
}

const KeySlot *KeysPage::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < static_cast<int>(m_slots.size()) ? &m_slots[static_cast<std::size_t>(row)] : nullptr;
}

bool KeysPage::isLastPassphrase(const KeySlot &slot) const
{
    const auto isWayIn = [](const KeySlot &one) { return one.kind == KeySlotKind::Passphrase && one.usable; };
    return isWayIn(slot) && std::ranges::count_if(m_slots, isWayIn) == 1;
}

bool KeysPage::hasOwnKeychain() const
{
    return std::ranges::any_of(m_slots, &KeySlot::own);
}

void KeysPage::add()
{
    auto *dialog = new PassphraseDialog(m_client, PassphraseDialog::Purpose::Add, this);
    connect(dialog, &QDialog::accepted, this, [this] { changed({}, tr("The passphrase was added."), {}); });
    dialog->open();
}

void KeysPage::change()
{
    auto *dialog = new PassphraseDialog(m_client, PassphraseDialog::Purpose::Change, this);
    connect(dialog, &QDialog::accepted, this,
            [this] { changed({}, tr("The passphrase was changed. The old one opens nothing any more."), {}); });
    dialog->open();
}

void KeysPage::toggleKeychain()
{
    setBusy(true);
    say(tr("Waiting for the keychain …"), false);
    if (hasOwnKeychain())
        m_client.forgetInKeychain(this, [this](const Keyed<void> &gone) {
            changed(gone, tr("From the next start on you are asked for a passphrase."),
                    gone ? QString() : text::sentence(gone.error()));
        });
    else
        m_client.rememberInKeychain(this, [this](const Keyed<void> &kept) {
            changed(kept, tr("From now on your keychain opens the registrations."),
                    kept ? QString() : text::notRemembered(kept.error()));
        });
}

void KeysPage::askToRemove()
{
    const KeySlot *slot = current();
    if (!slot)
        return;
    if (isLastPassphrase(*slot)) {
        say(text::sentence(Fault<VaultFault>{VaultFault::LastPassphrase, {}}), true);
        return;
    }
    QMessageBox *box =
        askFirst(this, tr("Remove this way in?"),
                 text::describe(*slot) + u"\n\n"_s + tr("It opens nothing any more afterwards. This cannot be undone."),
                 tr("Remove"), tr("Keep"));
    connect(box, &QMessageBox::accepted, this, [this, slot = *slot] { remove(slot); });
    box->open();
}

void KeysPage::remove(const KeySlot &slot)
{
    setBusy(true);
    m_client.removeSlot(slot.id, this, [this](const Keyed<void> &removed) {
        changed(removed, tr("It was removed and opens nothing any more."),
                removed ? QString() : text::sentence(removed.error()));
    });
}

void KeysPage::changed(const Keyed<void> &result, const QString &done, const QString &failed)
{
    setBusy(false);
    say(result ? done : failed, !result);
    load();
}

void KeysPage::setBusy(bool busy)
{
    m_isBusy = busy;
    updateButtons();
}

void KeysPage::say(const QString &words, bool isWrong)
{
    m_note->setText(words);
    style::tint(m_note, isWrong ? style::errorText(palette()) : palette().color(QPalette::WindowText));
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void KeysPage::updateButtons()
{
    m_keychain->setText(hasOwnKeychain() ? tr("Stop using my &keychain") : tr("Use my &keychain"));
    for (QPushButton *button : {m_add, m_change, m_keychain})
        button->setEnabled(!m_isBusy && !m_slots.empty());
    m_remove->setEnabled(!m_isBusy && current());
}

} // namespace clinic::ui
