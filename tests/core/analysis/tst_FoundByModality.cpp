// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/FoundByModality.h"

#include <QTest>

using namespace lesiondesk;

class TestFoundByModality final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheJudgedOnes();
};

void TestFoundByModality::countsTheJudgedOnes()
{
    EvalResult result;
    result.classes.resize(2);
    const auto add = [&](int truth, int predicted, Modality modality) {
        EvalItem item;
        item.truth = truth;
        item.predicted = predicted;
        item.modality = modality;
        result.items.push_back(item);
    };
    add(0, 0, Modality::Macroscopic);
    add(0, 1, Modality::Macroscopic);
    add(0, 0, Modality::Anatomical);
    add(1, 1, Modality::Macroscopic);
    add(0, kNoAnswer, Modality::Macroscopic);
    add(kCannotJudge, 0, Modality::Macroscopic);
    add(0, 0, Modality::Macroscopic); // not asked for
    const auto found = foundByModality(result, {0, 1, 2, 3, 4, 5});
    QCOMPARE(found.size(), size_t{2});
    const auto at = [&](size_t k, Modality modality) {
        return found[k][static_cast<size_t>(modality)];
    };
    QCOMPARE(at(0, Modality::Macroscopic).of, 2);
    QCOMPARE(at(0, Modality::Macroscopic).found, 1);
    QCOMPARE(at(0, Modality::Anatomical).of, 1);
    QCOMPARE(at(0, Modality::Anatomical).found, 1);
    QCOMPARE(at(0, Modality::Untagged).of, 0);
    QCOMPARE(at(1, Modality::Macroscopic).found, 1);
}

QTEST_APPLESS_MAIN(TestFoundByModality)
#include "tst_FoundByModality.moc"
