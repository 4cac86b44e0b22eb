// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/History.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

class tst_History final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksBackAndForward();
    void sameplaceIsNoNewVisit();
    void newPlaceForgetsWhatLayAhead();
};

void tst_History::walksBackAndForward()
{
    History history;
    QVERIFY(!history.canGoBack());
    history.visit({PageId::Cases, {}});
    QVERIFY(!history.canGoBack());
    history.visit({PageId::Errors, {}});
    const ImageSet set{{ImageId(1)}, u"true BCC, predicted SEK"_s};
    history.visit({PageId::Cases, set});
    QCOMPARE(history.back().page, PageId::Errors);
    QCOMPARE(history.back().page, PageId::Cases);
    QVERIFY(!history.canGoBack());
    history.forward();
    QCOMPARE(history.forward().images.value(), set);
    QVERIFY(!history.canGoForward());
}

void tst_History::sameplaceIsNoNewVisit()
{
    History history;
    history.visit({PageId::Cases, {}});
    history.visit({PageId::Cases, {}});
    QVERIFY(!history.canGoBack());
    history.visit({PageId::Cases, ImageSet{{ImageId(2)}, u"x"_s}});
    QVERIFY(history.canGoBack());
}

void tst_History::newPlaceForgetsWhatLayAhead()
{
    History history;
    history.visit({PageId::Cases, {}});
    history.visit({PageId::Review, {}});
    history.back();
    history.visit({PageId::Training, {}});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back().page, PageId::Cases);
    history.clear();
    QVERIFY(!history.canGoBack() && !history.canGoForward());
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_History.moc"
