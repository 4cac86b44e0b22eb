// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/MatrixBar.h"

#include "ui/plots/MatrixWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStandardItemModel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

MatrixBar::MatrixBar(QWidget *page) : QWidget(page), m_row(new QHBoxLayout(this))
{
    setObjectName(u"matrixBar"_s);
    m_row->setContentsMargins(8, 2, 8, 2);
    m_row->setSpacing(6);
    m_mode = choice(u"cellMode"_s, tr("What the cells show (Ctrl+Shift+M)"), tr("Cells"));
    for (int k = 0; k < kCellModes; ++k)
        m_mode->addItem(modeWord(static_cast<CellMode>(k)), k);
    m_mode->setItemData(static_cast<int>(CellMode::Harm),
                        tr("What the mistakes of a cell cost, by costs.json of the project or the "
                           "usual costs: malignant called benign 10, the reverse 2"),
                        Qt::ToolTipRole);
    m_scale = choice(u"cellScale"_s,
                     tr("How the colours rise: in proportion, or so that small values are told "
                        "apart too (L)"),
                     tr("Scale of the colours"));
    m_scale->addItems({tr("linear"), tr("logarithmic")});
    m_order = choice(u"classOrder"_s, tr("The order of the classes (Ctrl+Shift+O)"),
                     tr("Order of the classes"));
    m_order->addItem(tr("as in the taxonomy"), static_cast<int>(ClassOrder::Taxonomy));
    m_order->addItem(tr("by number of images"), static_cast<int>(ClassOrder::Support));
    m_order->addItem(tr("by F1"), static_cast<int>(ClassOrder::F1));
    m_collapse = button(u"collapseMatrix"_s, tr("Collapse"),
                        tr("Put the classes together: benign, malignant, uncertain"), u"K"_s);
    m_collapse->setCheckable(true);
    m_row->addWidget(selectMenu());
    QToolButton *copy =
        button(u"copyMatrix"_s, tr("Copy"), tr("Copy the matrix as a table"), u"Ctrl+Alt+C"_s);
    QToolButton *save = button(u"saveMatrix"_s, tr("Save…"),
                               tr("Save the matrix as SVG, PNG or PDF"), u"Ctrl+Shift+S"_s);
    m_row->addStretch();
    QToolButton *compare = button(u"compareRuns"_s, tr("Compare…"),
                                  tr("Compare this run with others"), u"Ctrl+Shift+D"_s);
    QToolButton *report =
        button(u"reportRun"_s, tr("Report…"), tr("Write a report on this run"), u"Ctrl+Shift+P"_s);

    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT modeChosen(mode()); });
    connect(m_scale, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT scaleChosen(isLogarithmic()); });
    connect(m_order, &QComboBox::currentIndexChanged, this, &MatrixBar::orderChosen);
    connect(m_collapse, &QToolButton::toggled, this, &MatrixBar::collapseChosen);
    connect(copy, &QToolButton::clicked, this, &MatrixBar::copyWanted);
    connect(save, &QToolButton::clicked, this, &MatrixBar::saveWanted);
    connect(compare, &QToolButton::clicked, this, &MatrixBar::comparisonWanted);
    connect(report, &QToolButton::clicked, this, &MatrixBar::reportWanted);
    const auto key = [page](const QString &sequence, auto act) {
        new QShortcut(QKeySequence(sequence), page, page, act, Qt::WidgetWithChildrenShortcut);
    };
    key(u"Ctrl+Shift+M"_s, [this] { m_mode->setFocus(Qt::ShortcutFocusReason); });
    key(u"Ctrl+Shift+O"_s, [this] { m_order->setFocus(Qt::ShortcutFocusReason); });
    key(u"L"_s, [this] { m_scale->setCurrentIndex(1 - m_scale->currentIndex()); });
}

QComboBox *MatrixBar::choice(const QString &name, const QString &toolTip,
                             const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setToolTip(toolTip);
    box->setAccessibleName(accessibleName);
    m_row->addWidget(box);
    return box;
}

QToolButton *MatrixBar::button(const QString &name, const QString &text, const QString &toolTip,
                               const QString &key)
{
    auto *result = new QToolButton(this);
    result->setObjectName(name);
    result->setText(text);
    result->setFocusPolicy(Qt::StrongFocus);
    result->setMinimumHeight(26);
    const QKeySequence sequence(key);
    result->setToolTip(tr("%1 (%2)").arg(toolTip, sequence.toString(QKeySequence::NativeText)));
    new QShortcut(
        sequence, parentWidget(), parentWidget(), [result] { result->click(); },
        Qt::WidgetWithChildrenShortcut);
    m_row->addWidget(result);
    return result;
}

QToolButton *MatrixBar::selectMenu()
{
    auto *result = new QToolButton(this);
    result->setObjectName(u"selectCells"_s);
    result->setText(tr("Select"));
    result->setToolTip(tr("Choose cells of the matrix"));
    result->setFocusPolicy(Qt::StrongFocus);
    result->setMinimumHeight(26);
    result->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(result);
    const auto add = [&](const QString &name, const QString &text, const QString &toolTip,
                         const QString &key, void (MatrixBar::*signal)()) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setToolTip(toolTip);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        parentWidget()->addAction(action);
        connect(action, &QAction::triggered, this, signal);
    };
    add(u"selectCorrect"_s, tr("Correct"), tr("All cells of the diagonal"), u"Shift+C"_s,
        &MatrixBar::correctWanted);
    add(u"selectErrors"_s, tr("Misclassified"), tr("All cells off the diagonal"), u"Shift+E"_s,
        &MatrixBar::errorsWanted);
    add(u"selectAll"_s, tr("All"), tr("All cells"), u"Shift+A"_s, &MatrixBar::allWanted);
    add(u"selectNothing"_s, tr("Clear"), tr("Choose nothing"), u"Shift+X"_s,
        &MatrixBar::nothingWanted);
    result->setMenu(menu);
    return result;
}

CellMode MatrixBar::mode() const
{
    return static_cast<CellMode>(m_mode->currentData().toInt());
}

bool MatrixBar::isLogarithmic() const
{
    return m_scale->currentIndex() == 1;
}

ClassOrder MatrixBar::order() const
{
    return static_cast<ClassOrder>(m_order->currentData().toInt());
}

bool MatrixBar::isCollapsed() const
{
    return m_collapse->isChecked();
}

void MatrixBar::setHasProbabilities(bool has)
{
    const int index = static_cast<int>(CellMode::MeanProbability);
    auto *model = qobject_cast<QStandardItemModel *>(m_mode->model());
    Q_ASSERT(model);
    model->item(index)->setEnabled(has);
    m_mode->setItemData(index,
                        has ? QVariant() : tr("These predictions came without probabilities"),
                        Qt::ToolTipRole);
    if (!has && m_mode->currentIndex() == index)
        m_mode->setCurrentIndex(static_cast<int>(CellMode::Counts));
}

} // namespace lesiondesk
