// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/SampleProject.h"

#include "core/import/LesionLook.h"
#include "core/import/LesionPainter.h"
#include "core/import/SamplePlan.h"
#include "core/project/Project.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestSampleProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTableOne();
    void peopleAreBelievable();
    void plantsWhatItLists();
    void sameSeedSamePlanAndPictures();
    void classesCanBeToldApart();
    void makesAProject();
    void leavesNothingWhenCancelled();
    void refusesAFolderThatIsThere();
};

void TestSampleProject::followsTableOne()
{
    int macroscopic = 0;
    int anatomical = 0;
    for (const LesionLook &look : lesionLooks()) {
        macroscopic += look.macroscopic;
        anatomical += look.anatomical;
    }
    QCOMPARE(macroscopic, 3134); // the totals of the paper's Table I
    QCOMPARE(anatomical, 296);

    const SamplePlan plan = SamplePlan::make(3430, 5);
    std::map<size_t, int> counts;
    for (const SampleItem &item : plan.items) {
        if (item.copyOf < 0)
            ++counts[item.drawn];
    }
    QCOMPARE(counts.size(), size_t{13});
    for (size_t k = 0; k < lesionLooks().size(); ++k)
        QCOMPARE(counts[k], lesionLooks()[k].macroscopic + lesionLooks()[k].anatomical);

    counts.clear();
    int views = 0;
    const SamplePlan small = SamplePlan::make(260, 5);
    for (const SampleItem &item : small.items) {
        ++counts[item.drawn];
        views += item.modality == Modality::Anatomical ? 1 : 0;
    }
    for (const auto &[look, count] : counts)
        QVERIFY(count >= 6);
    QVERIFY(views >= 13);
    QVERIFY(small.items.size() > 250 && small.items.size() < 300);
}

void TestSampleProject::peopleAreBelievable()
{
    const SamplePlan plan = SamplePlan::make(3430, 1);
    QHash<QString, QSet<QString>> casesOfPatient;
    QHash<QString, QString> patientOfCase;
    double ages = 0;
    int females = 0;
    for (const SampleItem &item : plan.items) {
        QVERIFY(item.age >= 1 && item.age <= 99);
        QVERIFY(item.sex != Sex::Unknown);
        ages += item.age;
        females += item.sex == Sex::Female ? 1 : 0;
        casesOfPatient[item.patient].insert(item.lesionCase);
        if (patientOfCase.contains(item.lesionCase))
            QCOMPARE(patientOfCase[item.lesionCase], item.patient); // a case has one patient
        patientOfCase.insert(item.lesionCase, item.patient);
    }
    const auto n = static_cast<double>(plan.items.size());
    QVERIFY(std::abs(ages / n - 55.75) < 6); // the paper's mean age
    QVERIFY(std::abs(females / n - 0.59) < 0.04);
    QVERIFY(casesOfPatient.size() < patientOfCase.size()); // some have two cases
    QVERIFY(patientOfCase.size() <
            static_cast<qsizetype>(plan.items.size())); // some cases two views
}

void TestSampleProject::plantsWhatItLists()
{
    const SamplePlan plan = SamplePlan::make(260, 3);
    qsizetype wrong = 0;
    qsizetype exact = 0;
    qsizetype near = 0;
    for (const SampleItem &item : plan.items) {
        const QString drawn = QString::fromLatin1(lesionLooks()[item.drawn].key);
        if (item.label != drawn &&
            (item.copyOf < 0 || item.label != plan.items[static_cast<size_t>(item.copyOf)].label)) {
            ++wrong;
            const QString line =
                u"%1: drawn as %2, labelled %3"_s.arg(item.name, drawn, item.label);
            QVERIFY2(plan.wrongLabels.contains(line), qPrintable(line));
        }
        if (item.copyOf >= 0) {
            const SampleItem &origin = plan.items[static_cast<size_t>(item.copyOf)];
            QVERIFY(origin.patient != item.patient); // what a leakage check has to find
            (item.exact ? exact : near) += 1;
        }
    }
    QVERIFY(wrong >= 3);
    QCOMPARE(plan.wrongLabels.size(), wrong);
    QCOMPARE(plan.exactDuplicates.size(), exact);
    QCOMPARE(plan.nearDuplicates.size(), near);
    QVERIFY(exact >= 3 && near >= 4);
}

void TestSampleProject::sameSeedSamePlanAndPictures()
{
    QCOMPARE(SamplePlan::make(100, 9).csv(), SamplePlan::make(100, 9).csv());
    QVERIFY(SamplePlan::make(100, 9).csv() != SamplePlan::make(100, 10).csv());
    const LesionLook &look = lesionLooks()[3];
    const cv::Mat a = LesionPainter(Rng(5)).macroscopic(look);
    const cv::Mat b = LesionPainter(Rng(5)).macroscopic(look);
    const cv::Mat c = LesionPainter(Rng(6)).macroscopic(look);
    QCOMPARE(cv::norm(a, b, cv::NORM_INF), 0.0);
    QVERIFY(cv::norm(a, c, cv::NORM_INF) > 0);
}

void TestSampleProject::classesCanBeToldApart()
{
    // Nearest class mean of a few colour statistics: far weaker than a network. Chance is 1/13.
    const auto features = [](size_t look, int i) {
        LesionPainter painter(Rng::forStream(look, static_cast<std::uint64_t>(i)));
        const cv::Mat picture = painter.macroscopic(lesionLooks()[look]);
        const cv::Scalar skin = cv::mean(picture(cv::Rect(0, 0, 40, 240)));
        cv::Scalar mean;
        cv::Scalar spread;
        cv::meanStdDev(picture(cv::Rect(110, 80, 100, 80)), mean, spread);
        return cv::Mat((cv::Mat_<float>(1, 6) << mean[0] - skin[0], mean[1] - skin[1],
                        mean[2] - skin[2], spread[0], spread[1], spread[2]));
    };
    constexpr int kEach = 4;
    std::vector<cv::Mat> means;
    for (size_t look = 0; look < lesionLooks().size(); ++look) {
        cv::Mat sum = features(look, 0);
        for (int i = 1; i < kEach; ++i)
            sum += features(look, i);
        means.push_back(sum / kEach);
    }
    int right = 0;
    int all = 0;
    for (size_t look = 0; look < lesionLooks().size(); ++look) {
        for (int i = kEach; i < 2 * kEach; ++i) {
            const cv::Mat picture = features(look, i);
            size_t best = 0;
            for (size_t k = 1; k < means.size(); ++k) {
                if (cv::norm(picture, means[k]) < cv::norm(picture, means[best]))
                    best = k;
            }
            right += best == look ? 1 : 0;
            ++all;
        }
    }
    QVERIFY2(right * 2 > all, qPrintable(u"%1 of %2"_s.arg(right).arg(all)));
}

void TestSampleProject::makesAProject()
{
    QTemporaryDir dir;
    const FixedClock clock(QDateTime({2026, 11, 24}, {9, 0}, Qt::UTC));
    Feedback feedback;
    const QString folder = dir.filePath(u"S.lesion"_s);
    const auto outcome = makeSampleProject(folder, {40, 2}, clock, feedback);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY(outcome->import.rejected.empty());
    QVERIFY(outcome->import.conflicts.size() >= 1); // the copy with another label
    const auto project = Project::open(folder, Database::Mode::ReadWrite, clock);
    QVERIFY(project);
    const auto datasets = DatasetStore((*project)->database()).all();
    QCOMPARE(datasets->size(), size_t{1});
    QCOMPARE(datasets->front().name, u"Sample (artificial)"_s);
    QVERIFY(datasets->front().artificial);
    const auto images = ImageStore((*project)->database(), (*project)->paths()).catalogue();
    QCOMPARE(static_cast<int>(images->size()), outcome->import.imported());
    const auto details =
        ImageStore((*project)->database(), (*project)->paths()).details(images->front().id);
    QVERIFY(
        details->file.startsWith((*project)->paths().imagesFolder())); // the folder may be moved
    const auto records = RecordStore((*project)->database()).all();
    QCOMPARE(records->front().kind, u"sample"_s);
    QCOMPARE(records->front().result[u"wrongLabels"_s].toArray().size(),
             outcome->wrongLabels.size());
}

void TestSampleProject::leavesNothingWhenCancelled()
{
    QTemporaryDir dir;
    Feedback feedback;
    feedback.cancel();
    const auto outcome =
        makeSampleProject(dir.filePath(u"S.lesion"_s), {40, 2}, SystemClock(), feedback);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QDir(dir.filePath(u"S.lesion"_s)).exists());
}

void TestSampleProject::refusesAFolderThatIsThere()
{
    QTemporaryDir dir;
    Feedback feedback;
    QVERIFY(QDir(dir.path()).mkpath(u"S.lesion/mine"_s));
    QVERIFY(!makeSampleProject(dir.filePath(u"S.lesion"_s), {}, SystemClock(), feedback));
    QVERIFY(QDir(dir.filePath(u"S.lesion/mine"_s)).exists());
    QVERIFY(!makeSampleProject(dir.filePath(u"S"_s), {}, SystemClock(), feedback));
    QVERIFY(!QDir(dir.filePath(u"S"_s)).exists());
}

QTEST_GUILESS_MAIN(TestSampleProject)
#include "tst_SampleProject.moc"
