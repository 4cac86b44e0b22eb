// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/FindingsPanel.h"

#include "ui/evaluation/PanelTable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QHash<QString, FoundByModality> foundOf(const EvalView &view)
{
    const EvalResult &result = view.run->result;
    QHash<QString, FoundByModality> found;
    const auto counts = foundByModality(result, view.items);
    for (size_t k = 0; k < result.classes.size(); ++k)
        found.insert(result.classes[k].key, counts[k]);
    return found;
}

/// Runs beside the main thread.
Result<Findings> findingsOf(const QString &file, const EvalView &view)
{
    LD_TRY_ASSIGN(const auto database, Database::open(file, Database::Mode::ReadOnly));
    Findings findings;
    LD_TRY_ASSIGN(findings.mismatches, modalityMismatches(*database, view.run->set));
    LD_TRY_ASSIGN(findings.images, FactStore(*database).imagesOfSet(view.run->set));
    findings.found = foundOf(view);
    return findings;
}

} // namespace

FindingsPanel::FindingsPanel(PageContext &context, QWidget *parent)
    : EvalPanel(parent), m_context(context), m_model(new FindingsModel(this)),
      m_table(new PanelTable(u"findingTable"_s, tr("Classes by modality and part"), this)),
      m_state(new QLabel(this)), m_reason(new QLabel(this)),
      m_both(new QPushButton(tr("Training and test &side by side"), this))
{
    setObjectName(u"findingsPanel"_s);
    setWindowTitle(tr("Findings"));
    m_state->setObjectName(u"findingState"_s);
    m_state->setWordWrap(true);
    m_reason->setObjectName(u"findingReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reason->setMinimumHeight(m_reason->fontMetrics().lineSpacing() * 3);
    m_both->setObjectName(u"findingBoth"_s);
    m_both->setToolTip(
        tr("Show the training and the test images of the class beside each other (Enter)"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setAlternatingRowColors(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_both, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_state);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(m_table, &PanelTable::opened, this, &FindingsPanel::open);
    connect(m_table, &QTableView::clicked, this, &FindingsPanel::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingsPanel::describe);
    connect(m_both, &QPushButton::clicked, this,
            [this] { openGroups(m_table->currentIndex().row()); });
    // Tags decide what stands where, in the training part too.
    connect(&context.project.changes(), &ChangeBus::imagesChanged, this, [this] {
        m_foundOf.reset();
        compute();
    });
    describe();
}

void FindingsPanel::setView(const std::shared_ptr<const EvalView> &view)
{
    m_view = view;
    compute();
}

void FindingsPanel::showEvent(QShowEvent *event)
{
    EvalPanel::showEvent(event);
    if (m_isStale)
        compute();
}

void FindingsPanel::compute()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    if (!m_view || !m_view->run || !m_view->run->set.isValid()) {
        m_task.stop();
        m_foundOf.reset();
        m_model->setFindings({});
        describe();
        return;
    }
    if (m_foundOf == m_view->run) { // the filter moved: what the set holds stays
        m_model->setFound(foundOf(*m_view));
        describe();
        return;
    }
    m_state->setText(tr("Comparing the two parts…"));
    m_task.start([file = m_context.project.paths().databaseFile(),
                  view = m_view](Feedback &) { return findingsOf(file, *view); },
                 [this, view = m_view](Result<Findings> findings) {
                     m_foundOf = findings ? view->run : nullptr;
                     const int row = m_table->currentIndex().row();
                     m_model->setFindings(findings ? *findings : Findings());
                     m_table->fitColumns();
                     m_table->chooseRow(row >= 0 && row < m_model->rowCount() ? row : 0);
                     describe();
                     if (!findings)
                         m_state->setText(findings.error().message);
                 });
}

void FindingsPanel::describe()
{
    const int row = m_table->currentIndex().row();
    const bool hasRow = row >= 0 && row < m_model->rowCount();
    m_reason->setText(hasRow ? m_model->reason(row) : QString());
    m_both->setEnabled(hasRow);
    if (m_model->rowCount() == 0) {
        m_state->setText(tr("There is no frozen set behind what is shown: findings compare the "
                            "training and the test part of one."));
        return;
    }
    const int clear = m_model->clearOnes();
    m_state->setText(clear > 0
                         ? tr("▲ %n class(es) photographed differently in training and test, more "
                              "than by chance.",
                              nullptr, clear)
                         : tr("No class is photographed differently in training and test beyond "
                              "chance."));
}

void FindingsPanel::open(const QModelIndex &index)
{
    if (m_model->isCount(index.column()))
        Q_EMIT imagesChosen(m_model->imagesOf(index.row(), index.column()));
    else
        openGroups(index.row());
}

void FindingsPanel::openGroups(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        Q_EMIT groupsChosen(m_model->group(row, Partition::Train),
                            m_model->group(row, Partition::Test));
}

} // namespace lesiondesk
