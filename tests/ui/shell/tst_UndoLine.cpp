// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoLine.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

class tst_UndoLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenUntilSomethingWasDone();
    void buttonUndoesOnce();
    void controlZ();
    void onlyTheLastThing();
    void undoMaySpeak();
};

void tst_UndoLine::hiddenUntilSomethingWasDone()
{
    UndoLine line;
    QVERIFY(!line.isVisible());
    QVERIFY(!line.canUndo());
    line.say(u"Saved"_s);
    QVERIFY(line.isVisible());
    QVERIFY(!line.findChild<QPushButton *>()->isVisible());
    line.clear();
    QVERIFY(!line.isVisible());
}

void tst_UndoLine::buttonUndoesOnce()
{
    UndoLine line;
    int undone = 0;
    line.offer(u"12 images tagged"_s, [&undone] { ++undone; });
    QCOMPARE(line.text(), u"12 images tagged"_s);
    QTest::mouseClick(line.findChild<QPushButton *>(u"undoButton"_s), Qt::LeftButton);
    QCOMPARE(undone, 1);
    QVERIFY(!line.canUndo());
    line.undo();
    QCOMPARE(undone, 1);
    QVERIFY(!line.isVisible());
}

void tst_UndoLine::controlZ()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *line = new UndoLine;
    layout->addWidget(line);
    auto *other = new QPushButton(u"elsewhere"_s);
    layout->addWidget(other);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    int undone = 0;
    line->offer(u"tagged"_s, [&undone] { ++undone; });
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
    QTest::keyClick(other, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
}

void tst_UndoLine::onlyTheLastThing()
{
    UndoLine line;
    QString undone;
    line.offer(u"first"_s, [&undone] { undone += u"first"_s; });
    line.offer(u"second"_s, [&undone] { undone += u"second"_s; });
    line.undo();
    line.undo();
    QCOMPARE(undone, u"second"_s);
    line.offer(u"third"_s, [&undone] { undone += u"third"_s; });
    line.say(u"something else happened"_s);
    QVERIFY(!line.canUndo());
}

void tst_UndoLine::undoMaySpeak()
{
    UndoLine line;
    line.offer(u"tagged"_s, [&line] { line.say(u"Taken back"_s); });
    line.undo();
    QVERIFY(line.isVisible());
    QCOMPARE(line.text(), u"Taken back"_s);
}

QTEST_MAIN(tst_UndoLine)
#include "tst_UndoLine.moc"
