// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/evaluation/LogLoss.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestLogLoss final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithScikitLearn();
    void byHand();

private:
    static EvalItem item(int truth, std::vector<float> probabilities)
    {
        EvalItem one;
        one.truth = truth;
        one.probabilities = std::move(probabilities);
        return one;
    }
};

void TestLogLoss::agreesWithScikitLearn()
{
    const auto bytes = readFile(test::testData(u"evaluation/log_loss.json"_s));
    QVERIFY(bytes);
    const QJsonArray cases = QJsonDocument::fromJson(*bytes).array();
    QCOMPARE(cases.size(), 4);
    for (const QJsonValue &one : cases) {
        EvalResult result;
        const QJsonArray truth = one[u"truth"_s].toArray();
        const QJsonArray rows = one[u"probabilities"_s].toArray();
        for (qsizetype k = 0; k < truth.size(); ++k) {
            std::vector<float> p;
            for (const QJsonValue &value : rows[k].toArray())
                p.push_back(static_cast<float>(value.toDouble()));
            result.items.push_back(item(truth[k].toInt(), p));
        }
        // scikit-learn adds up in float32.
        const double wanted = one[u"loss"_s].toDouble();
        QVERIFY2(std::abs(*meanLogLoss(result) - wanted) < 2e-6 * (1 + wanted),
                 qPrintable(u"%1: %2 instead of %3"_s.arg(one[u"name"_s].toString())
                                .arg(*meanLogLoss(result), 0, 'g', 9)
                                .arg(wanted, 0, 'g', 9)));
    }
}

void TestLogLoss::byHand()
{
    EvalResult result;
    QVERIFY(!meanLogLoss(result));
    result.items = {item(0, {0.5F, 0.5F}), item(1, {0.75F, 0.25F})};
    QVERIFY(std::abs(*meanLogLoss(result) - (std::log(2.0) + std::log(4.0)) / 2) < 1e-12);
    result.items = {item(1, {1.0F, 0.0F})}; // 23 ln 2
    QVERIFY(std::abs(*meanLogLoss(result) - 23 * std::log(2.0)) < 1e-12);
}

QTEST_GUILESS_MAIN(TestLogLoss)
#include "tst_LogLoss.moc"
