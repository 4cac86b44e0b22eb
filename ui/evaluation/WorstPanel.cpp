// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/WorstPanel.h"

#include "core/base/Files.h"
#include "core/report/SelectionExport.h"
#include "core/store/RunNoteStore.h"
#include "ui/evaluation/ChoiceBar.h"
#include "ui/evaluation/PanelTable.h"
#include "ui/evaluation/WorstModel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kToReview = 20;
constexpr int kMostToReview = 10000;

struct Ranked {
    std::vector<RankedItem> items;
    QString costError;
};

/// Runs beside the main thread. Where the project's own cost table cannot be read, the built-in one
/// is used and the reason said.
Ranked rank(const EvalView &view, WorstBy by, const ProjectPaths &paths)
{
    Ranked ranked;
    CostTable costs;
    if (by == WorstBy::Cost) {
        auto table = loadCostTable(paths);
        if (table)
            costs = *std::move(table);
        else
            ranked.costError = table.error().message;
    }
    ranked.items = worstFirst(view.run->result, view.items, by, costs);
    return ranked;
}

} // namespace

WorstPanel::WorstPanel(PageContext &context, QWidget *parent)
    : EvalPanel(parent), m_context(context),
      m_by(new ChoiceBar(tr("Worst"), {tr("by confidence"), tr("by cost"), tr("standing alone")},
                         {tr("The surest mistakes first"),
                          tr("The dearest mistakes first, by the cost table (costs.json in the "
                             "project's folder, or the built-in one)"),
                          tr("First the mistakes whose answer resembles least what the run says of "
                             "other images of their class")},
                         this)),
      m_model(new WorstModel(this)),
      m_table(new PanelTable(u"worstTable"_s, tr("Misclassified images, the worst first"), this)),
      m_state(new QLabel(this)), m_count(new QSpinBox(this)),
      m_review(new QPushButton(tr("Se&nd to review"), this)),
      m_export(new QPushButton(tr("Export &list…"), this))
{
    setObjectName(u"worstPanel"_s);
    setWindowTitle(tr("Worst first"));
    m_by->setObjectName(u"worstBy"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    connect(m_by, &ChoiceBar::chosen, this, &WorstPanel::compute);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WorstPanel::onChosen);
    connect(m_table, &PanelTable::opened, this, &WorstPanel::onChosen);
    connect(&context.project.changes(), &ChangeBus::runNotesChanged, this, &WorstPanel::readNotes);
    describe();
}

QPushButton *WorstPanel::step(const QString &name, const QString &text, const QString &toolTip,
                              const QString &key, int by)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    const QKeySequence sequence(key);
    button->setToolTip(tr("%1 (%2)").arg(toolTip, sequence.toString(QKeySequence::NativeText)));
    button->setAccessibleName(toolTip);
    button->setFixedWidth(button->fontMetrics().height() * 2);
    connect(button, &QPushButton::clicked, this, [this, by] { go(by); });
    // In the whole window while the panel is seen, so that the gallery can keep the focus.
    new QShortcut(
        sequence, this, this, [button] { button->click(); }, Qt::WindowShortcut);
    return button;
}

QWidget *WorstPanel::makeHead()
{
    m_state->setObjectName(u"worstState"_s);
    m_state->setWordWrap(true);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_by);
    row->addSpacing(8);
    row->addWidget(m_state, 1);
    row->addWidget(step(u"worstPrevious"_s, u"▲"_s, tr("Previous image"), u"Alt+Up"_s, -1));
    row->addWidget(step(u"worstNext"_s, u"▼"_s, tr("Next image"), u"Alt+Down"_s, 1));
    return head;
}

QWidget *WorstPanel::makeFoot()
{
    m_count->setObjectName(u"worstCount"_s);
    m_count->setToolTip(tr("How many of the worst images go to review"));
    m_count->setRange(1, kMostToReview);
    m_count->setValue(kToReview);
    m_review->setObjectName(u"worstReview"_s);
    m_review->setToolTip(tr("Offer a review round over the first images of the list"));
    m_export->setObjectName(u"worstExport"_s);
    m_export->setToolTip(tr("Write the whole list as a table (CSV)"));
    auto *label = new QLabel(tr("The fir&st"), this);
    label->setBuddy(m_count);
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_count);
    row->addWidget(m_review);
    row->addStretch();
    row->addWidget(m_export);
    connect(m_review, &QPushButton::clicked, this,
            [this] { m_context.navigator.sendToReview(firstOnes()); });
    connect(m_export, &QPushButton::clicked, this, &WorstPanel::exportList);
    return foot;
}

WorstBy WorstPanel::by() const
{
    return static_cast<WorstBy>(m_by->current());
}

QString WorstPanel::byWords() const
{
    switch (by()) {
    case WorstBy::Confidence:
        return tr("surest mistakes");
    case WorstBy::Cost:
        return tr("dearest mistakes");
    case WorstBy::Alone:
        break;
    }
    return tr("mistakes standing alone");
}

void WorstPanel::setView(const std::shared_ptr<const EvalView> &view)
{
    m_view = view;
    compute();
}

void WorstPanel::showEvent(QShowEvent *event)
{
    EvalPanel::showEvent(event);
    if (m_isStale)
        compute();
}

void WorstPanel::compute()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    readNotes();
    if (!m_view || !m_view->run) {
        m_task.stop();
        m_model->setRanking({}, {}, by());
        describe();
        return;
    }
    m_state->setText(tr("Ranking…"));
    m_task.start([view = m_view, by = by(),
                  paths = m_context.project.paths()](Feedback &) { return rank(*view, by, paths); },
                 [this, view = m_view, by = by()](Ranked ranked) {
                     const int row = m_table->currentIndex().row();
                     const ImageId current = row >= 0 ? m_model->imageAt(row) : ImageId();
                     m_isFilling = true;
                     m_costError = ranked.costError;
                     m_model->setRanking(view->run, std::move(ranked.items), by);
                     m_table->fitColumns();
                     m_table->chooseRow(std::max(0, m_model->rowOf(current)));
                     m_isFilling = false;
                     describe();
                 });
}

void WorstPanel::readNotes()
{
    std::set<ImageId> noted;
    if (m_view && m_view->run && m_view->run->result.run.isValid()) {
        const auto notes =
            RunNoteStore(m_context.project.database()).ofRun(m_view->run->result.run);
        if (!notes) {
            m_context.prompts.showError(this, tr("Notes"), notes.error().message);
            return;
        }
        for (const RunNote &note : *notes) {
            if (note.image.isValid())
                noted.insert(note.image);
        }
    }
    m_model->setNoted(std::move(noted));
}

void WorstPanel::describe()
{
    const int rows = m_model->rowCount();
    m_review->setEnabled(rows > 0);
    m_export->setEnabled(rows > 0);
    for (const QString &name : {u"worstPrevious"_s, u"worstNext"_s})
        findChild<QPushButton *>(name)->setEnabled(rows > 0);
    QStringList words;
    if (rows > 0) {
        words.append(tr("%n misclassified image(s)", nullptr, rows));
        if (m_view && !m_view->filter.isEmpty())
            words.last() += tr(", of the filtered images");
    } else if (m_view && m_view->run && !m_view->run->result.hasProbabilities &&
               by() != WorstBy::Cost) {
        words.append(tr("This run said classes alone, without probabilities: only the cost ranks "
                        "its mistakes."));
    } else {
        words.append(tr("No image is misclassified."));
    }
    if (!m_costError.isEmpty() && by() == WorstBy::Cost)
        words.append(tr("✕ The built-in costs are used: %1").arg(m_costError));
    m_state->setText(words.join(u' '));
}

void WorstPanel::onChosen()
{
    if (m_isFilling || !m_view)
        return;
    ImageSet images;
    const std::vector<int> rows = m_table->chosenRows();
    for (const int row : rows)
        images.ids.push_back(m_model->imageAt(row));
    if (images.ids.empty())
        return;
    images.caption = rows.size() == 1
                         ? tr("%1, number %2").arg(byWords(), QLocale().toString(rows.front() + 1))
                         : byWords();
    Q_EMIT imagesChosen(images);
}

void WorstPanel::go(int by)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(m_table->currentIndex().row() + by, 0, m_model->rowCount() - 1);
    m_table->selectionModel()->setCurrentIndex(
        m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(m_table->currentIndex());
}

ImageSet WorstPanel::firstOnes() const
{
    ImageSet images;
    const int count = std::min(m_count->value(), m_model->rowCount());
    for (int row = 0; row < count; ++row)
        images.ids.push_back(m_model->imageAt(row));
    images.caption = tr("the first %1 %2").arg(QLocale().toString(count), byWords());
    return images;
}

void WorstPanel::exportList()
{
    if (!m_view || m_model->rowCount() == 0)
        return;
    const QString file = m_context.prompts.saveFile(
        this, tr("Export the list"), u"worst-first.csv"_s, tr("Tables (*.csv);;All files (*)"));
    if (file.isEmpty())
        return;
    m_writing.start(
        [file, run = m_view->run, ranking = m_model->ranking()](Feedback &) {
            return writeFileAtomically(file, rankingCsv(run->result, ranking));
        },
        [this, file, rows = m_model->rowCount()](const Result<void> &written) {
            if (written)
                m_context.undoLine.say(
                    tr("%n image(s) written to %1", nullptr, rows).arg(QFileInfo(file).fileName()));
            else
                m_context.prompts.showError(this, tr("The list could not be written"),
                                            written.error().message);
        });
}

} // namespace lesiondesk
