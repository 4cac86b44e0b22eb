// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"
#include "core/store/TaxonomyStore.h"
#include "tests/e2e/CommandLine.h"
#include "tests/support/MadeDataset.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// `analyze` through the real program, on a set with a planted mismatch.
class TestAnalyze final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plantedMismatchIsTheFirstFinding();
    void theSameInWords();
    void setsWithoutOneSaySo();
    void missingSet();

private:
    /// Of every class 40 for training and 10 for the test, every second one anatomical; the test
    /// images of `planted` are all anatomical and its training images all macroscopic.
    FrozenSetId addSet(const QString &name, const QString &planted);

    test::TestProject m_project;
    FrozenSetId m_planted;
    FrozenSetId m_even;
};

FrozenSetId TestAnalyze::addSet(const QString &name, const QString &planted)
{
    Database &db = m_project.project().database();
    const Taxonomy taxonomy =
        test::must(TaxonomyStore(db).ensure(test::must(Taxonomy::builtIn(u"pad-6"_s))));
    FrozenSet set;
    set.name = name;
    std::vector<test::MadeImage> images;
    for (const Diagnosis &diagnosis : taxonomy.diagnoses) {
        for (int k = 0; k < 50; ++k) {
            const Partition part = k < 40 ? Partition::Train : Partition::Test;
            const bool isAnatomical =
                diagnosis.key == planted ? part == Partition::Test : k % 2 == 0;
            images.push_back(
                {diagnosis.key, isAnatomical ? Modality::Anatomical : Modality::Macroscopic});
            set.items.push_back({{}, static_cast<int>(set.classes.size()), part});
        }
        set.classes.push_back(diagnosis.id);
    }
    const auto ids = test::addMadeDataset(m_project.project(), name, u"pad-6"_s, images);
    for (size_t k = 0; k < ids.size(); ++k)
        set.items[k].image = ids[k];
    return test::must(FrozenSetStore(db).freeze(set, m_project.clock())).id;
}

void TestAnalyze::initTestCase()
{
    m_planted = addSet(u"planted"_s, u"BCC"_s);
    m_even = addSet(u"even"_s, {});
    m_project.close();
}

void TestAnalyze::plantedMismatchIsTheFirstFinding()
{
    LD_MUST_RUN(run, u"analyze"_s, m_project.folder(), u"--set"_s, QString::number(m_planted.value),
                u"--json"_s);
    const QJsonArray findings = run.json()["findings"_L1].toArray();
    QCOMPARE(findings.size(), 1); // nothing else differs at all
    const QJsonObject first = findings[0].toObject();
    QCOMPARE(first["kind"_L1].toString(), u"modality-mismatch"_s);
    QCOMPARE(first["class"_L1].toString(), u"BCC"_s);
    QCOMPARE(first["modality"_L1].toString(), u"anatomical"_s);
    QCOMPARE(first["trainShare"_L1].toDouble(), 0.0);
    QCOMPARE(first["testShare"_L1].toDouble(), 1.0);
    QCOMPARE(first["train"_L1].toInt(), 40);
    QCOMPARE(first["test"_L1].toInt(), 10);
    QCOMPARE(first["distance"_L1].toDouble(), 1.0);
    QVERIFY(qAbs(first["p"_L1].toDouble() - 1.0 / 10'001) < 1e-12);
    QVERIFY(qAbs(first["pHolm"_L1].toDouble() - 6.0 / 10'001) < 1e-12);
    QCOMPARE(first["reason"_L1].toString(),
             u"Basal cell carcinoma: 100 % of its 10 test images are anatomical, and 0 % of its "
             "40 training images; the two parts differ by more than chance explains (p = 0.0006, "
             "corrected for the number of classes)."_s);
}

void TestAnalyze::theSameInWords()
{
    LD_MUST_RUN(run, u"analyze"_s, m_project.folder(), u"--set"_s,
                QString::number(m_planted.value));
    QCOMPARE(run.out.count('\n'), 1);
    QVERIFY(run.out.startsWith("Basal cell carcinoma: 100 % of its 10 test images"));
}

void TestAnalyze::setsWithoutOneSaySo()
{
    LD_MUST_RUN(words, u"analyze"_s, m_project.folder(), u"--set"_s, QString::number(m_even.value));
    QVERIFY2(words.out.startsWith("No class"), words.out.constData());
    LD_MUST_RUN(json, u"analyze"_s, m_project.folder(), u"--set"_s, QString::number(m_even.value),
                u"--json"_s);
    QCOMPARE(json.json().object(), (QJsonObject{{u"findings"_s, QJsonArray()}}));
}

void TestAnalyze::missingSet()
{
    const auto run =
        test::runCommand({u"analyze"_s, m_project.folder(), u"--set"_s, u"99"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(u"no frozen set 99"_s), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestAnalyze)
#include "tst_Analyze.moc"
