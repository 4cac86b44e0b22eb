// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Rng.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/plots/MatrixPicture.h"
#include "ui/plots/MatrixScale.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <numeric>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

void add(EvalResult &result, int truth, int predicted, float probability, int times)
{
    for (int k = 0; k < times; ++k) {
        EvalItem item;
        item.image = ImageId(static_cast<qint64>(result.items.size()) + 1);
        item.truth = truth;
        item.predicted = predicted;
        if (predicted >= 0) {
            item.probabilities.assign(result.classes.size(), 0.0F);
            item.probabilities[static_cast<size_t>(predicted)] = probability;
        }
        result.items.push_back(item);
    }
}

/// Three classes, 30 images between them, two without a prediction, one that cannot be judged.
EvalResult small()
{
    EvalResult result;
    result.classes = {{DiagnosisId(1), u"MEL"_s, u"Melanoma"_s, Nature::Malignant},
                      {DiagnosisId(2), u"NEV"_s, u"Nevus"_s, Nature::Benign},
                      {DiagnosisId(3), u"BCC"_s, u"Basal cell carcinoma"_s, Nature::Malignant}};
    result.rows = AnswerSource::ofReader(u"AL"_s);
    result.columns = AnswerSource::ofRun(RunId(1));
    add(result, 0, 0, 0.75F, 8);
    add(result, 0, 1, 0.5F, 2);
    add(result, 1, 1, 1.0F, 15);
    add(result, 1, 2, 0.625F, 1);
    add(result, 2, 0, 0.25F, 4);
    add(result, 1, kNoAnswer, 0, 2);
    add(result, kCannotJudge, 2, 0.5F, 1);
    return result;
}

CrossTable tableOf(const EvalResult &result, const CrossOptions &options = {})
{
    std::vector<int> all(result.items.size());
    std::iota(all.begin(), all.end(), 0);
    return CrossTable::of(result, all, options);
}

EvalResult large(int classes, int images)
{
    EvalResult result;
    Rng rng(7);
    for (int k = 0; k < classes; ++k)
        result.classes.push_back({DiagnosisId(k + 1), u"Class%1"_s.arg(k), u"Number %1"_s.arg(k),
                                  static_cast<Nature>(k % 3)});
    result.hasProbabilities = false;
    for (int k = 0; k < images; ++k) {
        EvalItem item;
        item.image = ImageId(k + 1);
        item.truth = static_cast<int>(rng.below(static_cast<quint64>(classes)));
        item.predicted =
            rng.coin() ? item.truth : static_cast<int>(rng.below(static_cast<quint64>(classes)));
        result.items.push_back(item);
    }
    return result;
}

} // namespace

class TestMatrix final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModeSaysItsValues();
    void scalesAreApart();
    void extraLinesStandApart();
    void rectangleByMouse();
    void rectangleByKeys();
    void linesByKeys();
    void collapsedCellsSelectTheirClasses();
    void hoverLightsRowAndColumn();
    void twoHundredClasses();
    void zoomByKeysAndWheel();
    void picturesAndCopies();
};

void TestMatrix::everyModeSaysItsValues()
{
    const EvalResult result = small();
    ConfusionMatrixView view;
    view.setTable(tableOf(result));
    QCOMPARE(view.cellText({0, 1}), u"2"_s);
    QCOMPARE(view.cellText({2, 2}), u"0"_s);
    view.setMode(CellMode::RowShare);
    QCOMPARE(view.cellText({0, 1}), u"20 %"_s);
    QCOMPARE(view.cellText({2, 2}), QString()); // empty, not 0 %
    QCOMPARE(view.cellText({2, 0}), u"100 %"_s);
    view.setMode(CellMode::ColumnShare);
    QCOMPARE(view.cellText({0, 1}), u"12 %"_s); // 2 of 17
    view.setMode(CellMode::MeanProbability);
    QCOMPARE(view.cellText({0, 0}), u"0.75"_s);
    QVERIFY(view.words({0, 1}).contains(u"Mean probability of NEV: 0.50"_s));
    view.setMode(CellMode::Harm);
    QCOMPARE(view.cellText({0, 1}), u"20"_s); // two melanomas called benign
    QCOMPARE(view.cellText({1, 2}), u"2"_s);
    QCOMPARE(view.cellText({2, 0}), u"4"_s);
    QCOMPARE(view.cellText({0, 0}), u"0"_s);
    // What is no class has its count in every mode.
    QCOMPARE(view.cellText({1, 4}), u"2"_s);
    QCOMPARE(view.cellText({4, 2}), u"1"_s);
}

void TestMatrix::scalesAreApart()
{
    const MatrixScale linear{false, 100, 4};
    QCOMPARE(linear.position(50, true), 0.5);
    QCOMPARE(linear.position(4, false), 1.0);
    QCOMPARE(linear.position(0, false), 0.0);
    QCOMPARE(linear.valueAt(0.25, true), 25.0);
    const MatrixScale logarithmic{true, 100, 4};
    QCOMPARE(logarithmic.position(100, true), 1.0);
    QCOMPARE(logarithmic.position(0, true), 0.0);
    // log 1.99 / log 100, by hand.
    QVERIFY(std::abs(logarithmic.position(1, true) - 0.149427) < 1e-6);
    for (const double position : {0.1, 0.5, 0.9})
        QVERIFY(std::abs(logarithmic.position(logarithmic.valueAt(position, false), false) -
                         position) < 1e-12);
    QCOMPARE((MatrixScale{true, 0, 0}).position(3, true), 0.0);
}

void TestMatrix::extraLinesStandApart()
{
    const EvalResult result = small();
    ConfusionMatrixView view;
    view.resize(600, 500);
    view.setTable(tableOf(result));
    view.show();
    // Behind Σ and a gap.
    QVERIFY(view.partRect({0, 4}).left() > view.partRect({0, 3}).right() + 1);
    QVERIFY(view.partRect({4, 0}).top() > view.partRect({3, 0}).bottom() + 1);
    const auto click = [&](int row, int column) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.partRect({row, column}).center());
    };
    click(1, 4);
    QCOMPARE(view.selection(), CellSelection::cell(3, 1, kNoAnswer));
    click(4, -1);
    QCOMPARE(view.selection(), CellSelection::row(3, kCannotJudge));
    click(-1, 4);
    QCOMPARE(view.selection(), CellSelection::column(3, kNoAnswer));
    // Σ and a class's header stay with what the figures count.
    click(3, 3);
    QCOMPARE(view.selection(), CellSelection::everything(3));
    click(1, -1);
    QCOMPARE(view.selection(), CellSelection::row(3, 1));
    QVERIFY(view.words({1, 4}).contains(u"no prediction"_s));
    QVERIFY(view.words({4, 2}).contains(u"cannot be judged"_s));
    QVERIFY(view.words({4, 2}).contains(u"count in no figure"_s));
}

void TestMatrix::rectangleByMouse()
{
    ConfusionMatrixView view;
    view.resize(500, 500);
    view.setTable(tableOf(large(5, 300)));
    view.show();
    const auto click = [&](int row, int column, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers,
                          view.partRect({row, column}).center());
    };
    click(3, 3, {});
    click(1, 2, Qt::ShiftModifier);
    QCOMPARE(view.selection(), CellSelection::block(5, {1, 2, 3}, {2, 3}));
    click(4, 4, Qt::ShiftModifier); // from the same corner on
    QCOMPARE(view.selection(), CellSelection::block(5, {3, 4}, {3, 4}));
    click(0, 0, Qt::ControlModifier);
    click(1, 1, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(
        view.selection(),
        CellSelection::block(5, {3, 4}, {3, 4}).united(CellSelection::block(5, {0, 1}, {0, 1})));
    click(0, 0, Qt::ControlModifier);
    QVERIFY(!view.selection().contains(0, 0));
    // Rows and columns together.
    click(2, -1, {});
    click(-1, 4, Qt::ControlModifier);
    QCOMPARE(view.selection(), CellSelection::row(5, 2).united(CellSelection::column(5, 4)));
}

void TestMatrix::rectangleByKeys()
{
    ConfusionMatrixView view;
    view.resize(500, 500);
    view.setTable(tableOf(large(5, 300)));
    view.show();
    view.setSelection(CellSelection::cell(5, 1, 1));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view.selection(), CellSelection::block(5, {1, 2, 3}, {1, 2}));
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view.selection(), CellSelection::block(5, {1, 2}, {1, 2}));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selection(), CellSelection::cell(5, 3, 2));
}

void TestMatrix::linesByKeys()
{
    const EvalResult result = small();
    ConfusionMatrixView view;
    view.resize(600, 500);
    view.setTable(tableOf(result));
    view.show();
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view.cursor(), (ConfusionMatrixView::Position{0, 0}));
    QTest::keyClick(&view, Qt::Key_End); // Σ: the row
    QCOMPARE(view.selection(), CellSelection::row(3, 0));
    QTest::keyClick(&view, Qt::Key_Right); // behind it: no prediction
    QCOMPARE(view.selection(), CellSelection::cell(3, 0, kNoAnswer));
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.cursor(), (ConfusionMatrixView::Position{4, 4}));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(view.selection(), CellSelection::cell(3, kCannotJudge, kNoAnswer));
    QSignalSpy copied(&view, &ConfusionMatrixView::copyWanted);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied.count(), 1);
}

void TestMatrix::collapsedCellsSelectTheirClasses()
{
    const EvalResult result = small();
    ConfusionMatrixView view;
    view.resize(500, 400);
    view.setTable(tableOf(result));
    view.setSelection(CellSelection::cell(3, 2, 0));
    view.setTable(tableOf(result, {{}, true})); // benign, malignant
    QCOMPARE(view.selection(), CellSelection::cell(3, 2, 0));
    QCOMPARE(view.matrix().classes(), 2);
    view.show();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.partRect({1, 0}).center());
    QCOMPARE(view.selection(), CellSelection::block(3, {0, 2}, {1}));
    QVERIFY(view.words({1, 0}).contains(u"malignant"_s));
}

void TestMatrix::hoverLightsRowAndColumn()
{
    ConfusionMatrixView view;
    view.resize(500, 500);
    view.setTable(tableOf(large(5, 300), {{4, 3, 2, 1, 0}, false}));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage before = view.grab().toImage();
    QSignalSpy hovered(&view, &ConfusionMatrixView::hovered);
    QTest::mouseMove(view.viewport(), view.partRect({1, 3}).center());
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last(), (QVariantList{3, 1})); // classes, not places
    const QImage after = view.grab().toImage();
    const auto changed = [&](int row, int column) {
        const QPoint corner = view.partRect({row, column}).topLeft() + QPoint(4, 4);
        return before.pixelColor(corner) != after.pixelColor(corner);
    };
    QVERIFY(changed(1, 0) && changed(0, 3) && changed(1, -1) && changed(-1, 3));
    QVERIFY(!changed(0, 0) && !changed(4, 4));
}

void TestMatrix::twoHundredClasses()
{
    const EvalResult result = large(200, 20'000);
    ConfusionMatrixView view;
    view.resize(700, 700);
    QElapsedTimer timer;
    timer.start();
    const CrossTable table = tableOf(result);
    view.setTable(table);
    view.setSelection(CellSelection::allErrors(200));
    view.show();
    view.grab();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    // All of it is to be seen, and every cell can be hit.
    QVERIFY(!view.matrixLayout().showsText);
    QVERIFY(view.viewport()->rect().contains(view.partRect({199, 199})));
    for (const int k : {0, 57, 120, 199}) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.partRect({k, 199 - k}).center());
        QCOMPARE(view.selection(), CellSelection::cell(200, k, 199 - k));
    }
    // Larger, it scrolls and shows its numbers; the cursor stays in sight.
    view.setZoom(30);
    QVERIFY(view.matrixLayout().showsText);
    QVERIFY(view.viewport()->rect().contains(view.partRect(view.cursor()).center()));
    QTest::keyClick(&view, Qt::Key_PageUp);
    QVERIFY(view.cursor().row < 199 && view.cursor().row > 150);
    QVERIFY(view.viewport()->rect().contains(view.partRect(view.cursor()).center()));
}

void TestMatrix::zoomByKeysAndWheel()
{
    ConfusionMatrixView view;
    view.resize(600, 600);
    view.setTable(tableOf(large(20, 500)));
    view.show();
    const int fitted = view.matrixLayout().cellHeight;
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.matrixLayout().cellHeight > fitted);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.matrixLayout().cellHeight, fitted);
    for (int k = 0; k < 30; ++k)
        QTest::keyClick(&view, Qt::Key_Minus);
    QCOMPARE(view.matrixLayout().cellHeight, MatrixLayout::kSmallestCell);
    QVERIFY(!view.matrixLayout().showsText);
    for (int k = 0; k < 60; ++k)
        QTest::keyClick(&view, Qt::Key_Plus);
    QCOMPARE(view.matrixLayout().cellHeight, MatrixLayout::kLargestCell);
}

void TestMatrix::picturesAndCopies()
{
    const EvalResult result = small();
    ConfusionMatrixView view;
    view.setTable(tableOf(result));
    QTemporaryDir folder;
    const auto saved = [&](const QString &name) {
        const QString file = folder.filePath(name);
        QFile written(file);
        return saveMatrixPicture(view, file).hasValue() && written.open(QIODevice::ReadOnly)
                   ? written.readAll()
                   : QByteArray();
    };
    QXmlStreamReader svg(saved(u"matrix.svg"_s));
    QString text;
    while (!svg.atEnd()) {
        if (svg.readNext() == QXmlStreamReader::Characters)
            text += svg.text();
    }
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QVERIFY(text.contains(u"MEL"_s) && text.contains(u"Counts"_s) && text.contains(u"15"_s));
    QImage png;
    QVERIFY(png.loadFromData(saved(u"matrix.PNG"_s), "PNG"));
    QCOMPARE(png.size(), view.paperSize() * 2);
    QCOMPARE(png.pixelColor(png.width() - 1, 0), QColor(Qt::white));
    QVERIFY(saved(u"matrix.pdf"_s).startsWith("%PDF-"));
    const auto refused = saveMatrixPicture(view, folder.filePath(u"matrix.bmp"_s));
    QVERIFY(!refused && refused.error().message.contains(u".svg"_s));
    QVERIFY(!saveMatrixPicture(view, u"/nowhere/matrix.svg"_s));

    view.setMode(CellMode::RowShare);
    const std::unique_ptr<QMimeData> copied(copiedMatrix(view));
    const QStringList lines = copied->text().split(u'\n');
    QVERIFY(lines[0].contains(u"Row %"_s));
    QCOMPARE(lines[0].section(u'\t', 1), u"MEL\tNEV\tBCC\tno prediction"_s);
    QCOMPARE(lines[1], u"MEL\t80\t20\t\t"_s);
    QVERIFY(copied->html().contains(u"<td>80</td>"_s));
}

QTEST_MAIN(TestMatrix)
#include "tst_Matrix.moc"
