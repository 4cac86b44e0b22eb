// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PlanFile.h"

#include "core/base/Files.h"
#include "core/domain/PlanTemplate.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestPlanFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    Result<ParsedPlan> read(const QByteArray &text)
    {
        const QString path = m_dir.filePath(u"plan.json"_s);
        if (const auto written = writeFileAtomically(path, text); !written)
            return written.error();
        return readPlanFile(path);
    }

private Q_SLOTS:
    void whatWasWrittenIsRead()
    {
        PlanIngredients given;
        given.target = FrozenSetId(3);
        given.first = FrozenSetId(5);
        given.weights = u"/w/imagenet.pth"_s;
        given.seed = 0xFFFF'FFFF'FFFF'FFFFULL; // more than a JSON number holds
        TrainPlan plan = *planFromTemplate(u"b"_s, given);
        plan.stages[0].batchRule = BatchRule::Shuffled;
        plan.stages[0].batchSize = 32;
        plan.stages[0].resize = ResizePolicy::CoverCrop;
        plan.stages[1].blocks = 2;
        plan.stages[1].augmentation.zoom = 0.125;
        plan.stages[1].seed = 12;
        const QString path = m_dir.filePath(u"written.json"_s);
        QVERIFY(writePlanFile(path, plan));
        const auto again = readPlanFile(path);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QVERIFY(again->problems.empty());
        QCOMPARE(QJsonDocument(again->plan.toJson()), QJsonDocument(plan.toJson()));
    }

    void everyWrongFieldHasItsPath()
    {
        const auto parsed = read(R"({
            "architecture": "vgg16", "inputSize": "large", "colour": true,
            "stages": [{"set": 1},
                       {"set": 0, "epochsPerBlok": 3, "batchRule": "random",
                        "augmentation": {"zoom": "much", "blur": 1}},
                       7]})");
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        QStringList paths;
        for (const PlanProblem &problem : parsed->problems) {
            paths.append(problem.path);
            QVERIFY2(problem.message.size() > 10, qPrintable(problem.message));
        }
        for (const QString &path :
             {u"architecture"_s, u"inputSize"_s, u"colour"_s, u"stages[1].set"_s,
              u"stages[1].epochsPerBlok"_s, u"stages[1].batchRule"_s,
              u"stages[1].augmentation.zoom"_s, u"stages[1].augmentation.blur"_s, u"stages[2]"_s})
            QVERIFY2(paths.contains(path), qPrintable(path + u" is not in "_s + paths.join(u' ')));
        QVERIFY(!paths.contains(u"stages[0].set"_s));
    }

    void weightsCountFromThePlansFolder()
    {
        const auto parsed = read(R"({"weights": "../w/net.pth", "stages": [{"set": 1}]})");
        QVERIFY(parsed);
        QCOMPARE(parsed->plan.weights, QDir::cleanPath(m_dir.filePath(u"../w/net.pth"_s)));
        QVERIFY(QDir::isAbsolutePath(parsed->plan.weights));
        QVERIFY(read(R"({"stages": [{"set": 1}]})")->plan.weights.isEmpty());
    }

    void whatIsNoPlanIsASentence()
    {
        const auto broken = read("{\n\"seed\": 1,\n\"stages\" [}\n");
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(u"line 3"_s), qPrintable(broken.error().message));
        QVERIFY(read("[1, 2]").error().message.contains(u"object"_s));
        QVERIFY(read("").error().message.contains(u"plan.json"_s));
        QVERIFY(!readPlanFile(m_dir.filePath(u"absent.json"_s)));
        QVERIFY(readPlanFile(m_dir.path()).error().message.contains(u"folder"_s));
    }
};

QTEST_APPLESS_MAIN(TestPlanFile)
#include "tst_PlanFile.moc"
