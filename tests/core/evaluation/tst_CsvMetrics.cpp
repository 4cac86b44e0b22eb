// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/CsvMetrics.h"
#include "tests/support/TestData.h"

#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

Result<Metrics> metricsOfText(const QByteArray &text, const std::optional<Taxonomy> &taxonomy = {})
{
    LD_TRY_ASSIGN(const CsvTable table, CsvTable::parse(text, u"predictions.csv"_s));
    return metricsOfTable(table, taxonomy);
}

QStringList names(const Metrics &metrics)
{
    QStringList list;
    for (const ClassMetrics &one : metrics.classes)
        list.append(one.name);
    return list;
}

/// Is `printed` (per cent, two decimals) this fraction, rounded or cut?
bool isPrintedAs(double fraction, const QString &printed)
{
    const double hundredths = fraction * 1e4;
    const double wanted = printed.toDouble() * 100;
    return std::abs(std::round(hundredths) - wanted) < 1e-6 ||
           std::abs(std::floor(hundredths) - wanted) < 1e-6;
}

} // namespace

class TestCsvMetrics final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesInOrder();
    void badTablesAreExplained_data();
    void badTablesAreExplained();
    void paperTableV();
};

void TestCsvMetrics::classesInOrder()
{
    const QByteArray text = "image,Predicted,truth\na,nev,bcc\nb,nev,nev\nc,sek,nev\n";
    const auto byName = metricsOfText(text);
    QVERIFY(byName);
    QCOMPARE(names(*byName), QStringList({u"bcc"_s, u"nev"_s, u"sek"_s}));
    QCOMPARE(byName->confusion.at(0, 1), 1);
    QCOMPARE(byName->confusion.at(1, 2), 1);
    QCOMPARE(byName->correct, 1);
    // dermai-13 has seborrheic keratosis (alias sek) first, then nevus, then basal cell carcinoma.
    const auto taxonomy = Taxonomy::builtIn(u"dermai-13"_s);
    QVERIFY(taxonomy);
    const auto byTaxonomy =
        metricsOfText("truth,predicted\nbcc,Nevus\nnev,nev\nnv,sek\n", *taxonomy);
    QVERIFY(byTaxonomy);
    QCOMPARE(names(*byTaxonomy), QStringList({u"SebKer"_s, u"Nev"_s, u"BCC"_s}));
    QCOMPARE(byTaxonomy->confusion.at(2, 1), 1);
}

void TestCsvMetrics::badTablesAreExplained_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("column") << QByteArray("image,truth\na,b\n") << u"truth and predicted"_s;
    QTest::newRow("empty field") << QByteArray("truth,predicted\na,b\na,\n") << u"Line 3"_s;
    QTest::newRow("no rows") << QByteArray("truth,predicted\n") << u"no rows"_s;
}

void TestCsvMetrics::badTablesAreExplained()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const auto metrics = metricsOfText(text);
    QVERIFY(!metrics);
    QVERIFY2(metrics.error().message.contains(part), qPrintable(metrics.error().message));

    const auto unknown =
        metricsOfText("truth,predicted\nNev,Fish\n", *Taxonomy::builtIn(u"pad-6"_s));
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.contains(u"Fish"_s));
}

void TestCsvMetrics::paperTableV()
{
    // The matrix of the paper's Table V as a list of 686 predictions gives the table's figures, and
    // line x of Table IV. See tests/data/evaluation/README.md.
    const auto matrix = CsvTable::read(test::testData(u"evaluation/paper-table-v-matrix.csv"_s));
    const auto printed = CsvTable::read(test::testData(u"evaluation/paper-table-v-metrics.csv"_s));
    QVERIFY(matrix && printed);
    QByteArray predictions = "truth,predicted\n";
    for (const CsvTable::Row &row : matrix->rows()) {
        QCOMPARE(row.fields.size(), 14);
        for (int p = 1; p < 14; ++p) {
            for (int i = 0; i < row.fields[p].toInt(); ++i)
                predictions += csvLine({row.fields[0], matrix->header()[p]}) + '\n';
        }
    }
    const auto metrics = metricsOfText(predictions, *Taxonomy::builtIn(u"dermai-13"_s));
    QVERIFY(metrics);
    QCOMPARE(metrics->n, 686);
    QCOMPARE(static_cast<int>(metrics->classes.size()), 13);
    for (size_t k = 0; k < 13; ++k) {
        const QStringList fields = printed->rows()[k].fields;
        const ClassMetrics &one = metrics->classes[k];
        QCOMPARE(one.name, fields[0]);
        // Rounded: within half of the last printed digit.
        QVERIFY(std::abs(one.sensitivity.value() * 100 - fields[1].toDouble()) <= 0.005);
        QVERIFY(std::abs(one.precision.value() * 100 - fields[2].toDouble()) <= 0.005);
        QVERIFY(std::abs(one.f1.value() * 100 - fields[3].toDouble()) <= 0.005);
    }
    QVERIFY(isPrintedAs(metrics->accuracy.value(), u"42.56"_s));
    QVERIFY(isPrintedAs(metrics->weightedF1.value(), u"43.34"_s));
    QVERIFY(isPrintedAs(metrics->macroF1.value(), u"28.60"_s));
}

QTEST_GUILESS_MAIN(TestCsvMetrics)
#include "tst_CsvMetrics.moc"
