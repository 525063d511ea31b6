// SPDX-License-Identifier: Apache-2.0
#include "ui/patient_form.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <memory>
#include <optional>
#include <vector>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 4, 1);

/// Translates a few words into a language that is nobody's, as an installed .qm file would.
class Mirror : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text == "&First name"_L1)
            return u"&Vorname"_s;
        if (text == "Female"_L1)
            return u"weiblich"_s;
        if (text == "Enter the first name"_L1)
            return u"Bitte geben Sie den Vornamen ein"_s;
        return {};
    }
};

Configuration clinicOf(NameOrder order = NameOrder::FirstLast)
{
    Configuration configuration;
    configuration.region = u"DE"_s;
    configuration.patientLanguage = Language::German;
    configuration.nameOrder = order;
    return configuration;
}

ProfileGroup group(const QString &slug)
{
    return *checkProfileGroup(slug).value;
}

Record rejectedRecord(const ServerWords &words, const QString &lastName = u"Sjöström"_s)
{
    ProfileDraft draft;
    draft[Field::FirstName] = u"Åke"_s;
    draft[Field::LastName] = lastName;
    draft[Field::DateOfBirth] = u"1971-12-02"_s;
    draft[Field::Sex] = u"male"_s;
    draft[Field::PreferredLanguage] = u"fi"_s;
    const CheckedDraft checked = check(draft, {today, u"FI"_s});
    return Record{RecordId::make(), 3, 1, {}, {}, state::Rejected{words}, Payload{*checked.profile(), {}}};
}

} // namespace

/// Drives the form as a person at the desk does: by keys, looking at what has the focus and what is said.
class FormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aRegistrationTakesOneKeyPerFieldBesideItsContent();
    void tabFollowsTheOrderOfTheForm();
    void lastNameMayComeFirst();
    void aChoiceIsOneTabStop();
    void aChoiceIsMadeByKeys_data();
    void aChoiceIsMadeByKeys();
    void aMnemonicGoesToItsField();

    void anEmptyFormScoldsNobody();
    void aHalfTypedFieldIsNotScoldedBeforeItIsLeft();
    void whoComesBackSeesAtOnceWhenItIsMended();
    void aForeignScriptIsToldAtOnce();
    void whatWasUnderstoodIsShownWhileTyping();
    void anIssueIsToldToAssistiveTechnology();
    void f2TakesTheSuggestion();
    void whatIsTypedStaysAsItIs();
    void longTextIsToldAndNotCut();

    void registerGoesToTheOnlyError();
    void registerListsErrorsInTheOrderOfTheForm();
    void aMendedErrorIsCheckedOffInTheList();
    void theOnlyNameIsAskedAboutOnce();
    void ctrlEnterAlsoConfirmsTheOnlyName();
    void submittingTwiceIsOneRegistration();
    void enterHeldDownRegistersNothing();
    void afterSavingTheFormIsEmptyAndTold();
    void aFailureKeepsWhatWasTyped();
    void everyPatientHasAnIdOfTheirOwn();
    void aLateAnswerLeavesTheNextPatientAlone();
    void whileItWaitsTheFormBeginsNoOther();

    void aCorrectionShowsTheServersWordsUntilEdited();
    void wordsOnNoFieldStandOnTop();
    void aCorrectionKeepsItsIdAndRevision();
    void aSingleNameIsNotAskedAboutAgain();
    void startingOverIsLeftToTheWindow();

    void theGroupIsChosenOnlyAmongSeveral();
    void aCorrectionKeepsItsOwnGroup_data();
    void aCorrectionKeepsItsOwnGroup();
    void dirtyFollowsTheContent();
    void languageSwitchKeepsTheContent();

private:
    QLineEdit *line(const char *field) const
    {
        return m_form->findChild<QLineEdit *>("field."_L1 + QLatin1StringView(field));
    }
    QString said(const char *field) const
    {
        return m_form->findChild<QLabel *>("issue."_L1 + QLatin1StringView(field))->text();
    }
    QAbstractButton *mend(const char *field) const
    {
        return m_form->findChild<QAbstractButton *>("mend."_L1 + QLatin1StringView(field));
    }
    QAbstractButton *button(const char *name) const
    {
        return m_form->findChild<QAbstractButton *>(QLatin1StringView(name));
    }
    QWidget *part(const char *name) const { return m_form->findChild<QWidget *>(QLatin1StringView(name)); }
    QString focused() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }

    void type(const char *text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void typeAndGoOn(const char *text)
    {
        type(text);
        press(Qt::Key_Return);
    }
    /// The fields that are required, from the first.
    void typeMaria(const char *lastName = "Schmidt")
    {
        typeAndGoOn("Maria");
        typeAndGoOn(lastName);
        typeAndGoOn("22.3.85");
        typeAndGoOn("f");
    }
    void start(const Configuration &configuration)
    {
        m_form->configure(configuration);
        m_form->beginNew();
    }

    std::unique_ptr<PatientForm> m_form;
    struct Submission
    {
        Registration registration;
        std::optional<int> expectedRevision;
    };
    std::vector<Submission> m_submitted;
};

void FormTest::init()
{
    m_form = std::make_unique<PatientForm>(nullptr, [] { return today; });
    m_submitted.clear();
    connect(m_form.get(), &PatientForm::submitted, this,
            [this](const Registration &registration, std::optional<int> expectedRevision) {
                m_submitted.push_back({registration, expectedRevision});
            });
    m_form->resize(700, 760);
    start(clinicOf());
    m_form->show();
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    QTRY_COMPARE(focused(), u"field.first_name"_s);
}

void FormTest::cleanup()
{
    m_form.reset();
}

void FormTest::aRegistrationTakesOneKeyPerFieldBesideItsContent()
{
    typeAndGoOn("Maria");
    typeAndGoOn("Schmidt");
    typeAndGoOn("22.3.85");
    typeAndGoOn("f");
    typeAndGoOn("0151 23456789");
    typeAndGoOn("maria.schmidt@example.com");
    typeAndGoOn("1,68 m");
    typeAndGoOn("65");
    press(Qt::Key_Return); // the language is the clinic's
    QCOMPARE(focused(), u"button.register"_s);
    QCOMPARE(m_submitted.size(), std::size_t(0));
    press(Qt::Key_Return);

    QCOMPARE(m_submitted.size(), std::size_t(1));
    const Registration &registration = m_submitted.front().registration;
    QCOMPARE(registration.profile.firstName, u"Maria"_s);
    QCOMPARE(*registration.profile.lastName, u"Schmidt"_s);
    QCOMPARE(registration.profile.dateOfBirth, QDate(1985, 3, 22));
    QVERIFY(registration.profile.sex == Sex::Female);
    QCOMPARE(registration.profile.phone->e164, u"+4915123456789"_s);
    QCOMPARE(*registration.profile.email, u"maria.schmidt@example.com"_s);
    QCOMPARE(registration.profile.height->tenths, 1680);
    QCOMPARE(registration.profile.weight->tenths, 650);
    QVERIFY(registration.profile.language == Language::German);
    QVERIFY(registration.id == m_form->recordId());
    QVERIFY(!registration.group);
    QVERIFY(!m_submitted.front().expectedRevision);
}

void FormTest::tabFollowsTheOrderOfTheForm()
{
    QStringList order{focused()};
    for (int i = 0; i < 10; ++i) {
        press(Qt::Key_Tab);
        order << focused();
    }
    QCOMPARE(order,
             QStringList({u"field.first_name"_s, u"field.last_name"_s, u"field.date_of_birth"_s, u"choice.sex.female"_s,
                          u"field.phone"_s, u"field.email"_s, u"field.height"_s, u"field.weight"_s,
                          u"choice.language.de"_s, u"button.register"_s, u"button.start_over"_s}));
}

void FormTest::lastNameMayComeFirst()
{
    start(clinicOf(NameOrder::LastFirst));
    QCOMPARE(focused(), u"field.last_name"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focused(), u"field.first_name"_s);
    press(Qt::Key_Return);
    QCOMPARE(focused(), u"field.date_of_birth"_s);
    const auto left = [this](const char *field) { return line(field)->mapTo(m_form.get(), QPoint()).x(); };
    QTRY_VERIFY(left("last_name") < left("first_name"));
}

void FormTest::aChoiceIsOneTabStop()
{
    line("date_of_birth")->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(focused(), u"choice.sex.female"_s);
    press(Qt::Key_Right);
    QCOMPARE(focused(), u"choice.sex.male"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focused(), u"field.phone"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focused(), u"choice.sex.male"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focused(), u"field.date_of_birth"_s);
}

void FormTest::aChoiceIsMadeByKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the first letter of a label") << int(Qt::Key_M) << u"male"_s;
    QTest::newRow("the first letter of the other label") << int(Qt::Key_F) << u"female"_s;
    QTest::newRow("Space takes the one in focus") << int(Qt::Key_Space) << u"female"_s;
    QTest::newRow("an arrow takes the next") << int(Qt::Key_Right) << u"male"_s;
    QTest::newRow("an arrow back goes round") << int(Qt::Key_Left) << u"male"_s;
    QTest::newRow("another letter takes none") << int(Qt::Key_X) << QString();
}

void FormTest::aChoiceIsMadeByKeys()
{
    QFETCH(const int, key);
    QFETCH(const QString, chosen);
    QVERIFY(m_form->draft()[Field::Sex].isEmpty());
    m_form->findChild<QRadioButton *>(u"choice.sex.female"_s)->setFocus();
    press(static_cast<Qt::Key>(key));
    QCOMPARE(m_form->draft()[Field::Sex], chosen);
}

void FormTest::aMnemonicGoesToItsField()
{
    press(Qt::Key_W, Qt::AltModifier);
    QCOMPARE(focused(), u"field.weight"_s);
    press(Qt::Key_S, Qt::AltModifier);
    QCOMPARE(focused(), u"choice.sex.female"_s);
    QVERIFY(m_form->draft()[Field::Sex].isEmpty());
}

void FormTest::anEmptyFormScoldsNobody()
{
    for (const Field field : allFields) {
        if (const auto *label = m_form->findChild<QLabel *>("issue."_L1 + apiName(field)))
            QCOMPARE(label->text(), text::hint(field));
    }
    QVERIFY(!m_form->isDirty());
}

void FormTest::aHalfTypedFieldIsNotScoldedBeforeItIsLeft()
{
    line("email")->setFocus();
    type("maria@");
    QCOMPARE(said("email"), QString());
    press(Qt::Key_Return);
    QCOMPARE(said("email"), u"E-mail address incomplete"_s);
    QCOMPARE(line("email")->property("issue").toString(), u"error"_s);

    // A required field that is passed by says so, too.
    line("date_of_birth")->setFocus();
    QCOMPARE(said("date_of_birth"), QString());
    press(Qt::Key_Tab);
    QVERIFY(!said("date_of_birth").isEmpty());
}

void FormTest::whoComesBackSeesAtOnceWhenItIsMended()
{
    line("email")->setFocus();
    typeAndGoOn("maria@");
    line("email")->setFocus();
    press(Qt::Key_End);
    QVERIFY(!said("email").isEmpty());
    type("example.com");
    QCOMPARE(said("email"), QString());

    // Starting afresh there is patience again.
    line("email")->clear();
    Q_EMIT line("email")->textEdited({});
    type("m");
    QCOMPARE(said("email"), QString());
}

void FormTest::aForeignScriptIsToldAtOnce()
{
    line("last_name")->setFocus();
    line("last_name")->insert(u"Ш"_s);
    QCOMPARE(said("last_name"), u"Latin letters only; found: Cyrillic"_s);
}

void FormTest::whatWasUnderstoodIsShownWhileTyping()
{
    line("date_of_birth")->setFocus();
    type("22.3.85");
    QVERIFY2(said("date_of_birth").contains(u"22 March 1985"_s), qPrintable(said("date_of_birth")));
    line("height")->setFocus();
    type("1,68 m");
    QVERIFY2(said("height").contains(u"168"_s), qPrintable(said("height")));
}

void FormTest::anIssueIsToldToAssistiveTechnology()
{
    QCOMPARE(line("email")->accessibleName(), u"E-mail (optional)"_s);
    QCOMPARE(line("first_name")->accessibleName(), u"First name"_s);
    line("email")->setFocus();
    typeAndGoOn("maria@");
    QCOMPARE(line("email")->accessibleDescription(), u"E-mail address incomplete"_s);
    const QAccessibleInterface *segment = QAccessible::queryAccessibleInterface(part("choice.sex.male"));
    QCOMPARE(segment->role(), QAccessible::RadioButton);
    QCOMPARE(segment->text(QAccessible::Name), u"Sex: Male"_s);
}

void FormTest::f2TakesTheSuggestion()
{
    line("email")->setFocus();
    typeAndGoOn("maria@gmial.com");
    QVERIFY(mend("email")->isVisible());
    QCOMPARE(mend("email")->text(), u"Use gmail.com"_s);
    QCOMPARE(mend("email")->focusPolicy(), Qt::NoFocus);
    press(Qt::Key_F2); // the cursor has gone on already
    QVERIFY(line("height")->hasFocus());
    QCOMPARE(line("email")->text(), u"maria@gmail.com"_s);
    QCOMPARE(m_form->draft()[Field::Email], u"maria@gmail.com"_s);
    QVERIFY(!mend("email")->isVisible());

    line("weight")->setFocus();
    typeAndGoOn("6500");
    mend("weight")->click();
    QCOMPARE(m_form->draft()[Field::Weight], line("weight")->text());
    QVERIFY2(said("weight").contains(u"65"_s), qPrintable(said("weight")));
}

void FormTest::whatIsTypedStaysAsItIs()
{
    typeAndGoOn("  maria  ");
    QCOMPARE(line("first_name")->text(), u"  maria  "_s);
    line("phone")->setFocus();
    typeAndGoOn("0151/234-567 89");
    QCOMPARE(line("phone")->text(), u"0151/234-567 89"_s);
}

void FormTest::longTextIsToldAndNotCut()
{
    line("first_name")->insert(QString(300, u'a'));
    QCOMPARE(m_form->draft()[Field::FirstName].size(), 300);
    QVERIFY(!said("first_name").isEmpty());
}

void FormTest::registerGoesToTheOnlyError()
{
    typeMaria();
    line("email")->setFocus();
    type("maria@");
    line("first_name")->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_submitted.size(), std::size_t(0));
    QCOMPARE(focused(), u"field.email"_s);
    QVERIFY(!part("list.errors")->isVisible());
}

void FormTest::registerListsErrorsInTheOrderOfTheForm()
{
    line("weight")->setFocus();
    type("9999");
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_submitted.size(), std::size_t(0));
    QCOMPARE(focused(), u"field.first_name"_s);
    QVERIFY(part("list.errors")->isVisible());
    const QStringList fields{u"First name"_s, u"Date of birth"_s, u"Sex"_s, u"Weight"_s};
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const auto *entry = m_form->findChild<QAbstractButton *>(u"list.errors.%1"_s.arg(i));
        QVERIFY(entry);
        QVERIFY2(entry->text().startsWith(fields.at(i)), qPrintable(entry->text()));
    }
    QVERIFY(!button("list.errors.4"));
    button("list.errors.3")->click();
    QCOMPARE(focused(), u"field.weight"_s);
}

void FormTest::aMendedErrorIsCheckedOffInTheList()
{
    press(Qt::Key_Return, Qt::ControlModifier);
    const int before = line("email")->mapTo(m_form.get(), QPoint()).y();
    type("Maria");
    QCOMPARE(button("list.errors.0")->text(), u"\u2713 First name"_s);
    QApplication::processEvents();
    QCOMPARE(line("email")->mapTo(m_form.get(), QPoint()).y(), before);
}

void FormTest::theOnlyNameIsAskedAboutOnce()
{
    typeMaria("");
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_submitted.size(), std::size_t(0));
    QCOMPARE(focused(), u"field.last_name"_s);
    QCOMPARE(said("last_name"), u"Last name missing. Only one name?"_s);
    QVERIFY(mend("last_name")->isVisible());
    press(Qt::Key_Return);
    QCOMPARE(m_submitted.size(), std::size_t(1));
    QVERIFY(!m_submitted.front().registration.profile.lastName);
}

void FormTest::ctrlEnterAlsoConfirmsTheOnlyName()
{
    typeMaria("");
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QCOMPARE(m_submitted.size(), std::size_t(1));
}

void FormTest::submittingTwiceIsOneRegistration()
{
    typeMaria();
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    button("button.register")->click();
    QCOMPARE(m_submitted.size(), std::size_t(1));
    // What is typed meanwhile would be lost with the form: it is not taken.
    line("first_name")->setFocus();
    type("x");
    QCOMPARE(line("first_name")->text(), u"Maria"_s);
}

void FormTest::enterHeldDownRegistersNothing()
{
    typeMaria();
    button("button.register")->setFocus();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
    QApplication::sendEvent(button("button.register"), &held);
    QCOMPARE(m_submitted.size(), std::size_t(0));
}

void FormTest::afterSavingTheFormIsEmptyAndTold()
{
    typeMaria();
    press(Qt::Key_Return, Qt::ControlModifier);
    m_form->saved(m_form->recordId(), u"Saved on this computer, not yet sent"_s);
    QCOMPARE(focused(), u"field.first_name"_s);
    QCOMPARE(line("first_name")->text(), QString());
    QVERIFY(m_form->draft()[Field::Sex].isEmpty());
    QCOMPARE(m_form->draft()[Field::PreferredLanguage], u"de"_s);
    QVERIFY(!m_form->isDirty());
    QCOMPARE(m_form->findChild<QLabel *>(u"label.outcome"_s)->text(), u"Saved on this computer, not yet sent"_s);
    QCOMPARE(said("first_name"), QString());
    type("Aino");
    QCOMPARE(line("first_name")->text(), u"Aino"_s);
    m_form->showOutcome(text::Tone::Calm, u"Confirmed by the server at 14:02"_s);
    QCOMPARE(m_form->findChild<QLabel *>(u"label.outcome"_s)->text(), u"Confirmed by the server at 14:02"_s);
    QCOMPARE(line("first_name")->text(), u"Aino"_s);
}

void FormTest::aFailureKeepsWhatWasTyped()
{
    typeMaria();
    const RecordId id = m_form->recordId();
    press(Qt::Key_Return, Qt::ControlModifier);
    m_form->notSaved(id, u"The disk is full"_s);
    QCOMPARE(line("first_name")->text(), u"Maria"_s);
    QCOMPARE(m_form->findChild<QLabel *>(u"label.outcome"_s)->text(), u"The disk is full"_s);
    QVERIFY(m_form->isDirty());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_submitted.size(), std::size_t(2));
    QVERIFY(m_submitted.back().registration.id == id);
}

void FormTest::everyPatientHasAnIdOfTheirOwn()
{
    const RecordId first = m_form->recordId();
    m_form->beginNew();
    QVERIFY(m_form->recordId() != first);
}

void FormTest::aLateAnswerLeavesTheNextPatientAlone()
{
    const RecordId earlier = m_form->recordId();
    m_form->beginNew();
    typeMaria();
    m_form->saved(earlier, u"Aino Virtanen: Saved"_s);
    QCOMPARE(line("first_name")->text(), u"Maria"_s);
    QCOMPARE(m_form->findChild<QLabel *>(u"label.outcome"_s)->text(), u"Aino Virtanen: Saved"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    m_form->notSaved(earlier, u"The disk is full"_s);
    press(Qt::Key_Return, Qt::ControlModifier); // still waits for its own answer
    QCOMPARE(m_submitted.size(), std::size_t(1));
}

void FormTest::whileItWaitsTheFormBeginsNoOther()
{
    typeMaria();
    const RecordId id = m_form->recordId();
    press(Qt::Key_Return, Qt::ControlModifier);
    m_form->beginNew();
    m_form->beginCorrection(rejectedRecord({400, u"no"_s, {}}));
    QVERIFY(m_form->recordId() == id);
    QCOMPARE(line("first_name")->text(), u"Maria"_s);
    m_form->saved(id, u"Saved"_s);
    QCOMPARE(line("first_name")->text(), QString());
    QVERIFY(m_form->recordId() != id);
}

void FormTest::aCorrectionShowsTheServersWordsUntilEdited()
{
    m_form->beginCorrection(
        rejectedRecord({400, {}, {Issue{Field::LastName, issue::RefusedByServer{u"must match [A-Za-z]+"_s}}}}));
    QCOMPARE(focused(), u"field.last_name"_s);
    QVERIFY2(said("last_name").contains(u"must match [A-Za-z]+"_s), qPrintable(said("last_name")));
    QVERIFY(!part("notice.server")->isVisible());
    press(Qt::Key_Tab);
    QVERIFY(!said("last_name").isEmpty());
    line("last_name")->setFocus();
    typeAndGoOn("Sjostrom");
    QCOMPARE(said("last_name"), QString());
}

void FormTest::wordsOnNoFieldStandOnTop()
{
    m_form->beginCorrection(rejectedRecord({422, u"Unprocessable <profile>"_s, {}}));
    QVERIFY(part("notice.server")->isVisible());
    QVERIFY(part("notice.server")->accessibleName().contains(u"Unprocessable <profile>"_s));
    QCOMPARE(focused(), u"field.first_name"_s);
    m_form->beginNew();
    QVERIFY(!part("notice.server")->isVisible());

    // So do words that have no room at their field.
    const QString words =
        u"The name may hold the letters A to Z only, without marks, as in the passport's last lines"_s;
    m_form->beginCorrection(rejectedRecord({400, {}, {Issue{Field::LastName, issue::RefusedByServer{words}}}}));
    QVERIFY(part("notice.server")->accessibleName().contains(words));
    QCOMPARE(focused(), u"field.last_name"_s);
}

void FormTest::aCorrectionKeepsItsIdAndRevision()
{
    const Record record = rejectedRecord({400, u"no"_s, {}});
    m_form->beginCorrection(record);
    QVERIFY(!m_form->isDirty());
    QVERIFY(m_form->recordId() == record.id);
    QCOMPARE(m_form->revision(), std::optional(3));
    QCOMPARE(m_form->draft()[Field::PreferredLanguage], u"fi"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_submitted.size(), std::size_t(1));
    QVERIFY(m_submitted.front().registration == (Registration{record.id, record.payload()->profile, {}}));
    QCOMPARE(m_submitted.front().expectedRevision, std::optional(3));
    m_form->saved(record.id, u"Saved"_s);
    QVERIFY(!m_form->revision());
}

void FormTest::aSingleNameIsNotAskedAboutAgain()
{
    m_form->beginCorrection(rejectedRecord({400, u"no"_s, {}}, {}));
    line("last_name")->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(m_submitted.size(), std::size_t(0));
    QCOMPARE(focused(), u"field.date_of_birth"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_submitted.size(), std::size_t(1));
}

void FormTest::startingOverIsLeftToTheWindow()
{
    QSignalSpy asked(m_form.get(), &PatientForm::startOverRequested);
    type("Maria");
    button("button.start_over")->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(line("first_name")->text(), u"Maria"_s);
}

void FormTest::theGroupIsChosenOnlyAmongSeveral()
{
    Configuration configuration = clinicOf();
    configuration.profileGroups = {*checkProfileGroup(u"acme-berlin").value};
    start(configuration);
    QVERIFY(part("label.profile_group")->isVisible());
    QVERIFY(!button("button.change_group")->isVisible());
    typeMaria();
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_submitted.back().registration.group);
    m_form->saved(m_form->recordId(), u"Saved"_s);

    configuration.profileGroups.push_back(*checkProfileGroup(u"acme-turku").value);
    start(configuration);
    QVERIFY(button("button.change_group")->isVisible());
    QCOMPARE(focused(), u"field.first_name"_s);
    typeMaria();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_submitted.back().registration.group->text(), u"acme-berlin"_s);
}

void FormTest::aCorrectionKeepsItsOwnGroup_data()
{
    using Groups = std::vector<ProfileGroup>;
    QTest::addColumn<Groups>("configured");
    QTest::addColumn<std::optional<ProfileGroup>>("recorded");
    QTest::addColumn<QString>("shown");
    const ProfileGroup berlin = group(u"acme-berlin"_s), turku = group(u"acme-turku"_s);
    const std::optional<ProfileGroup> none;
    QTest::newRow("a group among several") << Groups{berlin, turku} << std::optional(turku) << turku.text();
    QTest::newRow("a group that is configured no more") << Groups{berlin} << std::optional(turku) << turku.text();
    QTest::newRow("a group where none is configured") << Groups{} << std::optional(turku) << turku.text();
    QTest::newRow("no group stays none, and goes to the default") << Groups{berlin, turku} << none << berlin.text();
}

void FormTest::aCorrectionKeepsItsOwnGroup()
{
    QFETCH(const std::vector<ProfileGroup>, configured);
    QFETCH(const std::optional<ProfileGroup>, recorded);
    QFETCH(const QString, shown);
    Configuration configuration = clinicOf();
    configuration.profileGroups = configured;
    start(configuration);
    const QString before = m_form->draft()[Field::ProfileGroup];
    Record record = rejectedRecord({400, u"no"_s, {}});
    std::get<Payload>(record.content).group = recorded;
    m_form->beginCorrection(record);
    m_form->configure(configuration);
    QCOMPARE(m_form->findChild<QLabel *>(u"label.profile_group"_s)->text(), shown);
    QVERIFY(!m_form->isDirty());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_submitted.back().registration.group == recorded);
    m_form->saved(record.id, u"Saved"_s);
    QCOMPARE(m_form->draft()[Field::ProfileGroup], before); // the next patient has the desk's own again
}

void FormTest::dirtyFollowsTheContent()
{
    QSignalSpy changed(m_form.get(), &PatientForm::dirtyChanged);
    type("M");
    QVERIFY(m_form->isDirty());
    press(Qt::Key_Backspace);
    QVERIFY(!m_form->isDirty());
    QCOMPARE(changed.count(), 2);
}

void FormTest::languageSwitchKeepsTheContent()
{
    press(Qt::Key_Tab);
    type("Schmidt");
    QCOMPARE(said("first_name"), u"Enter the first name"_s);
    Mirror mirror;
    QApplication::installTranslator(&mirror);
    QTRY_COMPARE(said("first_name"), u"Bitte geben Sie den Vornamen ein"_s);
    QCOMPARE(m_form->findChild<QLabel *>(u"label.first_name"_s)->text(), u"&Vorname"_s);
    QCOMPARE(button("choice.sex.female")->text(), u"weiblich"_s);
    QCOMPARE(line("last_name")->text(), u"Schmidt"_s);
    QCOMPARE(focused(), u"field.last_name"_s);
    button("choice.sex.male")->setFocus();
    press(Qt::Key_W);
    QCOMPARE(m_form->draft()[Field::Sex], u"female"_s);
    QApplication::removeTranslator(&mirror);
}

QTEST_MAIN(FormTest)
#include "form_test.moc"
