// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/evaluation/CostTable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestCostTable : public QObject
{
    Q_OBJECT

private:
    const EvalClass m_mel{DiagnosisId(1), u"MEL"_s, u"Melanoma"_s, Nature::Malignant};
    const EvalClass m_bcc{DiagnosisId(2), u"BCC"_s, u"Basal cell carcinoma"_s, Nature::Malignant};
    const EvalClass m_nev{DiagnosisId(3), u"NEV"_s, u"Nevus"_s, Nature::Benign};
    const EvalClass m_sek{DiagnosisId(4), u"SEK"_s, u"Seborrheic keratosis"_s, Nature::Benign};
    const EvalClass m_ack{DiagnosisId(5), u"ACK"_s, u"Actinic keratosis"_s, Nature::Uncertain};

private Q_SLOTS:
    void withoutAFileHarmCountsMost()
    {
        const CostTable costs;
        QCOMPARE(costs.cost(m_mel, m_nev), 10.0);
        QCOMPARE(costs.cost(m_mel, m_ack), 4.0);
        QCOMPARE(costs.cost(m_ack, m_nev), 4.0);
        QCOMPARE(costs.cost(m_nev, m_mel), 2.0);
        QCOMPARE(costs.cost(m_mel, m_bcc), 1.0);
        QCOMPARE(costs.cost(m_nev, m_sek), 1.0);
        QCOMPARE(costs.cost(m_nev, m_ack), 1.0);
        QCOMPARE(costs.cost(m_ack, m_mel), 1.0);
        QCOMPARE(costs.cost(m_mel, m_mel), 0.0);
    }

    void classesComeBeforeNaturesAndNaturesBeforeTheDefaults()
    {
        const auto costs = CostTable::fromJson(
            R"({"natures": {"malignant>benign": 20, "malignant>malignant": 0.5},
                "classes": {"MEL>NEV": 30, "MEL > BCC": 0}})",
            u"costs.json"_s);
        QVERIFY2(costs, costs ? "" : qPrintable(costs.error().message));
        QCOMPARE(costs->cost(m_mel, m_nev), 30.0);
        QCOMPARE(costs->cost(m_mel, m_sek), 20.0);
        QCOMPARE(costs->cost(m_mel, m_bcc), 0.0);
        QCOMPARE(costs->cost(m_bcc, m_mel), 0.5);
        QCOMPARE(costs->cost(m_bcc, m_bcc), 0.0); // never a mistake
        QCOMPARE(costs->cost(m_nev, m_mel), 2.0); // the default
    }

    void badFilesAreNamedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("{\"natures\": ") << u""_s;
        QTest::newRow("unknown field") << QByteArray(R"({"nature": {}})") << u"nature"_s;
        QTest::newRow("no object") << QByteArray(R"({"natures": 3})") << u"natures"_s;
        QTest::newRow("unknown nature")
            << QByteArray(R"({"natures": {"malign>benign": 3}})") << u"malign"_s;
        QTest::newRow("no pair") << QByteArray(R"({"classes": {"MEL": 3}})") << u"classes.MEL"_s;
        QTest::newRow("half a pair") << QByteArray(R"({"classes": {"MEL>": 3}})") << u"MEL>"_s;
        QTest::newRow("negative") << QByteArray(R"({"classes": {"MEL>NEV": -1}})") << u"MEL>NEV"_s;
        QTest::newRow("no number")
            << QByteArray(R"({"natures": {"benign>malignant": "2"}})") << u"benign>malignant"_s;
        QTest::newRow("what is right") << QByteArray(R"({"classes": {"MEL>MEL": 1}})") << u"MEL"_s;
    }
    void badFilesAreNamedWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto costs = CostTable::fromJson(json, u"costs.json"_s);
        QVERIFY(!costs);
        QVERIFY2(costs.error().message.contains(u"costs.json"), qPrintable(costs.error().message));
        QVERIFY2(costs.error().message.contains(says), qPrintable(costs.error().message));
    }

    void theProjectsFileIsUsedWhereItIs()
    {
        QTemporaryDir folder;
        const ProjectPaths paths{folder.path()};
        QCOMPARE(loadCostTable(paths)->cost(m_mel, m_nev), 10.0);
        QVERIFY(writeFileAtomically(paths.costsFile(), R"({"classes": {"MEL>NEV": 7}})"));
        QCOMPARE(loadCostTable(paths)->cost(m_mel, m_nev), 7.0);
        QVERIFY(writeFileAtomically(paths.costsFile(), "nonsense"));
        QVERIFY(!loadCostTable(paths));
    }
};

QTEST_GUILESS_MAIN(TestCostTable)
#include "tst_CostTable.moc"
