// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/weights/Safetensors.h"
#include "tests/support/Must.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/learning/WeightsDialog.h"
#include "ui/learning/WeightsModel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestWeightsDialog final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    template <typename Widget>
    static Widget *find(QWidget &dialog, const QString &name)
    {
        auto *found = dialog.findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

private Q_SLOTS:
    void theTableSaysWhatIsKnown()
    {
        test::FakePrompts prompts;
        WeightsDialog dialog(prompts);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *table = find<QTableView>(dialog, u"weightsTable"_s);
        QAbstractItemModelTester tester(table->model());
        QVERIFY(table->model()->rowCount() >= 9);
        QStringList sizes;
        QStringList hashes;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < WeightsModel::Columns; ++column)
                QVERIFY(!table->model()->index(row, column).data().toString().isEmpty());
            sizes += table->model()->index(row, WeightsModel::Size).data().toString();
            hashes += table->model()->index(row, WeightsModel::Hash).data().toString();
        }
        QVERIFY(sizes.contains(u"102.5 MB"_s)); // 102,530,333 bytes
        QVERIFY(sizes.contains(u"not known"_s));
        QVERIFY(hashes.contains(u"0676ba61…"_s));

        // The keyboard walks the rows, the source follows.
        table->setFocus();
        const QString first = find<QLabel>(dialog, u"weightsSource"_s)->text();
        QVERIFY(first.contains(u"https://"_s));
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(find<QLabel>(dialog, u"weightsSource"_s)->text() != first);
        QVERIFY(!find<QPushButton>(dialog, u"useWeights"_s)->isEnabled());
        if (const QString shots = qEnvironmentVariable("LESIONDESK_TEST_SHOTS"); !shots.isEmpty())
            dialog.grab().save(shots + u"/weights.png"_s);
    }

    void aFileThatFitsCanBeUsed()
    {
        const QString path = m_dir.filePath(u"mine.safetensors"_s);
        test::must(writeFileAtomically(path, writeSafetensors(nets::stateOf(*nets::makeNetwork(
                                                 Architecture::MobileNetV2, {5, 1})))));
        test::FakePrompts prompts;
        prompts.fileAnswer = path;
        WeightsDialog dialog(prompts);
        dialog.show();
        QSignalSpy used(&dialog, &WeightsDialog::useRequested);
        auto *use = find<QPushButton>(dialog, u"useWeights"_s);
        find<QPushButton>(dialog, u"checkWeights"_s)->click();
        QVERIFY(!use->isEnabled()); // it is being read, the window is not blocked
        QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), 30'000);
        const QString verdict = find<QLabel>(dialog, u"weightsVerdict"_s)->text();
        QVERIFY2(verdict.contains(u"head of 5 classes"_s), qPrintable(verdict));
        if (const QString shots = qEnvironmentVariable("LESIONDESK_TEST_SHOTS"); !shots.isEmpty())
            dialog.grab().save(shots + u"/weights-fits.png"_s);
        use->click();
        QCOMPARE(used.size(), 1);
        QCOMPARE(used.front().front().toString(), path);
        QVERIFY(!dialog.isVisible());
    }

    void aFileThatIsNoneOfOursCannot()
    {
        const QString path = m_dir.filePath(u"notes.txt"_s);
        test::must(writeFileAtomically(path, "hello"));
        test::FakePrompts prompts;
        WeightsDialog dialog(prompts);
        dialog.show();
        auto *verdict = find<QLabel>(dialog, u"weightsVerdict"_s);
        const QString before = verdict->text();
        find<QPushButton>(dialog, u"checkWeights"_s)->click(); // cancelled: no answer
        QCOMPARE(verdict->text(), before);
        dialog.checkFile(path);
        QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(u"is not a weights file"_s), 30'000);
        QVERIFY(!find<QPushButton>(dialog, u"useWeights"_s)->isEnabled());
        dialog.checkFile(m_dir.filePath(u"none.pth"_s));
        QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(u"does not exist"_s), 30'000);
    }
};

QTEST_MAIN(TestWeightsDialog)
#include "tst_WeightsDialog.moc"
