// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/StageTable.h"

#include "ui/learning/RunText.h"

#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kColumns = 7;
constexpr int kSetColumn = 1;

} // namespace

StageTable::StageTable(QWidget *parent) : QTableWidget(0, kColumns, parent)
{
    setObjectName(u"runStages"_s);
    setAccessibleName(tr("Stages of the run"));
    setHorizontalHeaderLabels({tr("Stage"), tr("Set"), tr("Epochs"), tr("Time"), tr("Images/s"),
                               tr("Accuracy"), tr("Macro-F1")});
    setToolTip(tr("Accuracy and macro-F1 on the test part of the stage's own set, after its last "
                  "epoch"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(kSetColumn, QHeaderView::Stretch);
}

void StageTable::setFigures(const std::vector<StageFigure> &figures, const QStringList &setNames)
{
    const QLocale locale;
    const auto number = [&](std::optional<double> value) {
        return value ? locale.toString(*value, 'f', 3) : tr("n/a");
    };
    setRowCount(static_cast<int>(figures.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const StageFigure &figure = figures[static_cast<size_t>(row)];
        const RunStage &stage = figure.stage;
        const QStringList texts{
            locale.toString(stage.stage),
            setNames.value(stage.stage - 1),
            locale.toString(stage.epochs),
            durationText(stage.seconds),
            locale.toString(stage.trainImagesPerSecond, 'f', 1),
            figure.last ? number(figure.last->testAccuracy) : QString(),
            figure.last ? number(figure.last->testMacroF1) : QString(),
        };
        for (int column = 0; column < kColumns; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (column != kSetColumn)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(column == kSetColumn ? texts[column] : toolTip());
            setItem(row, column, item);
        }
    }
}

} // namespace lesiondesk
