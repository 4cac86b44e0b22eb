// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/ui/support/PageBench.h"
#include "ui/report/ReportDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestReportDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForAPlaceFirst();
    void pathFollowsTheFormat();
    void writesAndSaysWhere();
    void failureIsSaid();
    void everyPartHasItsWords();

private:
    template <typename T>
    T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void choose(ReportFormat format)
    {
        auto *box = part<QComboBox>("reportFormat");
        box->setCurrentIndex(box->findData(static_cast<int>(format)));
    }
    RunId addRun();

    QTemporaryDir m_dir;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<ReportDialog> m_dialog;
};

void TestReportDialog::init()
{
    m_dialog.reset();
    m_bench = std::make_unique<test::PageBench>(12, 3);
    m_dialog = std::make_unique<ReportDialog>(m_bench->context, std::vector<RunId>{addRun()});
}

/// Trained on images 6 to 11, right about 0 to 5.
RunId TestReportDialog::addRun()
{
    Database &database = m_bench->project.project().database();
    FrozenSet set;
    set.name = u"Drawn 50:50"_s;
    for (size_t k = 0; k < 3; ++k)
        set.classes.push_back(m_bench->project.taxonomy().diagnoses[k].id);
    for (int k = 0; k < 12; ++k)
        set.items.push_back({m_bench->project.images()[static_cast<size_t>(k)], k % 3,
                             k < 6 ? Partition::Test : Partition::Train});
    set = test::must(FrozenSetStore(database).freeze(set, m_bench->project.clock()));
    TrainPlan plan;
    plan.stages.front().set = set.id;
    RunStore runs(database);
    const RunId run = test::must(runs.create(plan, u"run"_s, m_bench->project.clock()));
    std::vector<Prediction> predictions;
    for (const FrozenSet::Item &item : set.items) {
        std::vector<float> p(3, 0.2F);
        p[static_cast<size_t>(item.classIndex)] = 0.6F;
        predictions.push_back({item.image, item.partition, item.classIndex, p});
    }
    test::must(runs.setPredictions(run, 1, predictions));
    test::must(runs.setEnded(run, RunState::Done, {}, 1, 1, m_bench->project.clock()));
    return run;
}

void TestReportDialog::asksForAPlaceFirst()
{
    QVERIFY(!part<QPushButton>("reportWrite")->isEnabled());
    m_bench->prompts.fileAnswer = QString(); // cancelled
    part<QPushButton>("reportChoose")->click();
    QVERIFY(!part<QPushButton>("reportWrite")->isEnabled());
    m_bench->prompts.fileAnswer = m_dir.filePath(u"a.pdf"_s);
    part<QPushButton>("reportChoose")->click();
    QCOMPARE(part<QLineEdit>("reportPath")->text(), m_dir.filePath(u"a.pdf"_s));
    QVERIFY(part<QPushButton>("reportWrite")->isEnabled());
    QVERIFY(part<QLabel>("reportAbout")->text().contains(u"1"_s));
}

void TestReportDialog::pathFollowsTheFormat()
{
    part<QLineEdit>("reportPath")->setText(u"/x/study.pdf"_s);
    choose(ReportFormat::Html);
    QCOMPARE(part<QLineEdit>("reportPath")->text(), u"/x/study.html"_s);
    choose(ReportFormat::Csv);
    QCOMPARE(part<QLineEdit>("reportPath")->text(), u"/x/study"_s);
    choose(ReportFormat::Pdf);
    QCOMPARE(part<QLineEdit>("reportPath")->text(), u"/x/study.pdf"_s);
}

void TestReportDialog::writesAndSaysWhere()
{
    choose(ReportFormat::Html);
    part<QComboBox>("reportLanguage")->setCurrentIndex(1);
    part<QCheckBox>("reportPictures")->setChecked(false);
    const QString path = m_dir.filePath(u"study.html"_s);
    part<QLineEdit>("reportPath")->setText(path);
    part<QPushButton>("reportWrite")->click();
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
    m_dialog.reset(); // the job needs no dialog
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->jobs.isBusy(), 60000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    QVERIFY(page.contains(u"lang=\"pt-PT\""_s) && !page.contains(u"data:image"_s));
    QTRY_VERIFY(m_bench->undoLine.text().contains(QDir::toNativeSeparators(path)));
    auto *open = m_bench->undoLine.findChild<QPushButton *>(u"lineAction"_s);
    QVERIFY(open && !open->isHidden());
    QCOMPARE(open->text(), u"Open folder"_s);
    QVERIFY(!m_bench->undoLine.canUndo());
    m_bench->undoLine.say(u"something else"_s);
    QVERIFY(open->isHidden());
}

void TestReportDialog::failureIsSaid()
{
    part<QLineEdit>("reportPath")->setText(m_dir.filePath(u"no/such/folder/a.pdf"_s));
    part<QPushButton>("reportWrite")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->prompts.errors.size(), 1, 60000);
    QVERIFY2(m_bench->prompts.errors.first().contains(u"is not there"_s),
             qPrintable(m_bench->prompts.errors.first()));
}

void TestReportDialog::everyPartHasItsWords()
{
    for (const char *name : {"reportFormat", "reportLanguage", "reportLabels", "reportPictures",
                             "reportPath", "reportChoose", "reportWrite"})
        QVERIFY2(part<QWidget>(name) && !part<QWidget>(name)->toolTip().isEmpty(), name);
}

QTEST_MAIN(TestReportDialog)
#include "tst_ReportDialog.moc"
