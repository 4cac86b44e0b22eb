// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/OverallPanel.h"

#include "core/evaluation/CellSelection.h"
#include "core/evaluation/ImageSpan.h"
#include "core/evaluation/OneImageStep.h"
#include "ui/evaluation/FigureTask.h"
#include "ui/widgets/FigureWords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

enum ClassColumn { NameColumn, CountColumn, ValueColumn, IntervalColumn, ImagesColumn };

QTableWidget *makeTable(const QString &name, const QStringList &header, QWidget *parent)
{
    auto *table = new QTableWidget(0, static_cast<int>(header.size()), parent);
    table->setObjectName(name);
    table->setHorizontalHeaderLabels(header);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void put(QTableWidget *table, int row, int column, const QString &text, const QString &toolTip = {},
         bool pale = false)
{
    auto *item = table->item(row, column);
    if (!item) {
        item = new QTableWidgetItem;
        table->setItem(row, column, item);
        if (column > 0)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    item->setText(text);
    item->setToolTip(toolTip);
    // Nothing said, the text follows the palette by itself.
    item->setData(Qt::ForegroundRole,
                  pale ? QVariant(table->palette().brush(QPalette::Disabled, QPalette::Text))
                       : QVariant());
}

/// Of how many images a figure of a class is a share; 0 where it is no share.
int imagesBehind(const Metrics &metrics, int k, ClassFigure figure)
{
    const ClassMetrics &one = metrics.classes[static_cast<size_t>(k)];
    switch (figure) {
    case ClassFigure::Sensitivity:
        return one.support;
    case ClassFigure::Precision:
        return one.predicted;
    case ClassFigure::Specificity:
        return metrics.n - one.support;
    default:
        return 0;
    }
}

} // namespace

OverallPanel::OverallPanel(const FigureTask &task, QWidget *parent)
    : EvalPanel(parent), m_task(task),
      m_overall(makeTable(u"overallFigures"_s, {tr("Overall"), tr("value"), tr("95 %")}, this)),
      m_figure(new QComboBox(this)),
      m_classes(makeTable(u"classFigures"_s,
                          {tr("Class"), tr("n"), tr("value"), tr("95 %"), tr("in images")}, this)),
      m_state(new QLabel(this))
{
    setObjectName(u"overallPanel"_s);
    m_overall->setAccessibleName(tr("Figures of all images"));
    m_overall->setRowCount(kFigures);
    m_classes->setAccessibleName(tr("A figure of every class"));
    m_figure->setObjectName(u"classFigureChoice"_s);
    m_figure->setToolTip(tr("Which figure of the classes is shown"));
    for (const ClassFigure figure : kAllClassFigures)
        m_figure->addItem(figureWord(figure), static_cast<int>(figure));
    m_state->setObjectName(u"figureState"_s);
    m_state->setWordWrap(true);
    auto *label = new QLabel(tr("Per &class"), this);
    label->setBuddy(m_figure);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_figure, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 0, 0);
    column->addWidget(m_overall, 1);
    column->addLayout(row);
    column->addWidget(m_classes, 1);
    column->addWidget(m_state);
    setFocusProxy(m_classes);
    connect(&task, &FigureTask::changed, this, &OverallPanel::refresh);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &OverallPanel::showClasses);
    connect(m_classes, &QTableWidget::cellActivated, this, &OverallPanel::chooseClass);
}

void OverallPanel::setView(const std::shared_ptr<const EvalView> &view)
{
    m_view = view;
    refresh();
}

void OverallPanel::changeEvent(QEvent *event)
{
    EvalPanel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void OverallPanel::refresh()
{
    if (!m_view || m_task.view() != m_view)
        return;
    m_state->setText(!m_task.figures()     ? tr("Working out the figures…")
                     : !m_task.intervals() ? tr("Working out the intervals…")
                                           : tr("Intervals: Wilson for shares of images; for the "
                                                "others patients were drawn again 2,000 times. One "
                                                "without width says that no resample differed, "
                                                "not that the figure is certain."));
    showOverall();
    showClasses();
}

void OverallPanel::showOverall()
{
    for (const Figure figure : kAllFigures) {
        const int row = static_cast<int>(figure);
        const auto value = m_task.figures() ? m_task.figures()->of(figure) : std::nullopt;
        const auto interval = m_task.intervals() ? m_task.intervals()->of(figure) : std::nullopt;
        put(m_overall, row, 0, figureWord(figure), figureExplained(figure));
        put(m_overall, row, 1, m_task.figures() ? figureText(value) : u"…"_s);
        put(m_overall, row, 2,
            m_task.intervals() ? intervalText(interval)
            : value            ? u"…"_s
                               : QString());
    }
}

void OverallPanel::showClasses()
{
    if (!m_view || !m_task.figures()) {
        m_classes->setRowCount(0);
        return;
    }
    const Figures &figures = *m_task.figures();
    const auto figure = static_cast<ClassFigure>(m_figure->currentData().toInt());
    const auto &classes = m_view->run->result.classes;
    m_classes->setRowCount(static_cast<int>(classes.size()));
    for (int k = 0; k < static_cast<int>(classes.size()); ++k) {
        const EvalClass &one = classes[static_cast<size_t>(k)];
        const int support = figures.metrics.classes[static_cast<size_t>(k)].support;
        const bool few = support < kEnoughToRank;
        const auto value = figures.of(k, figure);
        const auto interval = m_task.intervals() ? m_task.intervals()->of(k, figure) : std::nullopt;
        put(m_classes, k, NameColumn, one.key, one.name, few);
        put(m_classes, k, CountColumn, QLocale().toString(support),
            few ? tr("Too few images to rank this class") : QString(), few);
        put(m_classes, k, ValueColumn, figureText(value), {}, few);
        put(m_classes, k, IntervalColumn,
            m_task.intervals() ? intervalText(interval)
            : value            ? u"…"_s
                               : QString(),
            {}, few);
        const int n = imagesBehind(figures.metrics, k, figure);
        const auto span = interval && n < kCountableImages ? imageSpan(*interval, n) : std::nullopt;
        const auto step = oneImageStep(figures.metrics.classes[static_cast<size_t>(k)]);
        QString images;
        if (span)
            images = tr("%1–%2 of %3").arg(span->low).arg(span->high).arg(n);
        else if (step && figure == ClassFigure::F1 && support < kCountableImages)
            images = tr("one is %1").arg(figureText(step->f1));
        put(m_classes, k, ImagesColumn, images,
            span ? tr("The interval in images. One image more or less moves the value "
                      "by %1.")
                       .arg(figureText(span->step))
            : images.isEmpty() ? QString()
                               : tr("So far does a single image move the value."),
            few);
    }
}

void OverallPanel::chooseClass(int row)
{
    if (!m_view)
        return;
    const EvalResult &result = m_view->run->result;
    const auto one = CellSelection::row(static_cast<int>(result.classes.size()), row);
    Q_EMIT imagesChosen({imagesOf(result, m_view->items, one),
                         tr("all true %1").arg(result.classes[static_cast<size_t>(row)].key)});
}

} // namespace lesiondesk
