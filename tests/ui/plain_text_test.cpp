// SPDX-License-Identifier: Apache-2.0
#include "ui/message_box.h"
#include "ui/note_line.h"

#include <QLabel>
#include <QMessageBox>
#include <QTest>

using namespace clinic::ui;
using namespace Qt::StringLiterals;

/// What a server or a file says is shown as it is, also where Qt would take it for markup by itself.
class PlainTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theToolTipOfANote();
    void theExplanationOfAMessage();
};

void PlainTextTest::theToolTipOfANote()
{
    NoteLine line;
    line.setNames(u"first_name"_s);
    line.resize(120, 40);
    Note note;
    note.kind = Note::Kind::Error;
    note.text = u"<img src='file:///etc/passwd'><b>Latin only</b> "_s.repeated(10);
    line.show(note);
    const QString tip = line.findChild<QLabel *>(u"issue.first_name"_s)->toolTip();
    QVERIFY(!tip.isEmpty());
    QVERIFY(tip.contains(u"&lt;img"_s));
    QVERIFY(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s));
}

void PlainTextTest::theExplanationOfAMessage()
{
    QMessageBox box;
    box.setText(u"<b>headline</b>"_s);
    explainPlainly(&box, u"<a href='https://clinic.example'>explanation</a>"_s);
    QCOMPARE(box.informativeText(), u"<a href='https://clinic.example'>explanation</a>"_s);
    int labels = 0;
    for (const QLabel *label : box.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        ++labels;
    }
    QVERIFY(labels >= 2);
}

QTEST_MAIN(PlainTextTest)
#include "plain_text_test.moc"
