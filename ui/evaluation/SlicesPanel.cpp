// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/SlicesPanel.h"

#include "ui/evaluation/FactWords.h"
#include "ui/evaluation/GapDelegate.h"
#include "ui/evaluation/PanelTable.h"
#include "ui/evaluation/SlicesModel.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kFirstKey = u"errors/sliceBy"_s;
const QString kSecondKey = u"errors/sliceCrossed"_s;

struct Sliced {
    std::shared_ptr<const ItemFacts> facts;
    std::vector<Slice> slices;
};

/// Runs beside the main thread.
Result<Sliced> slice(const QString &file, const EvalView &view,
                     std::shared_ptr<const ItemFacts> facts, const std::vector<SliceBy> &by)
{
    if (!facts) {
        LD_TRY_ASSIGN(const auto database, Database::open(file, Database::Mode::ReadOnly));
        LD_TRY_ASSIGN(ItemFacts read, loadItemFacts(*database, view.run->result));
        facts = std::make_shared<const ItemFacts>(std::move(read));
    }
    return Sliced{facts, slicesOf(view.run->result, *facts, view.items, by)};
}

std::optional<SliceBy> chosenFact(const QComboBox *box)
{
    return sliceByFromKey(box->currentData().toString());
}

} // namespace

SlicesPanel::SlicesPanel(QString databaseFile, QWidget *parent)
    : EvalPanel(parent), m_databaseFile(std::move(databaseFile)), m_first(new QComboBox(this)),
      m_second(new QComboBox(this)), m_model(new SlicesModel(this)),
      m_table(new PanelTable(u"sliceTable"_s, tr("Figures by slice"), this)),
      m_state(new QLabel(this)), m_note(new QLabel(this)),
      m_images(new QPushButton(tr("Show &images"), this)),
      m_errors(new QPushButton(tr("Only &misclassified"), this))
{
    setObjectName(u"slicesPanel"_s);
    setWindowTitle(tr("Slices"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(SlicesModel::Picture, new GapDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SlicesModel::Gap, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setStretchLastSection(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    connect(m_table, &PanelTable::opened, this,
            [this](const QModelIndex &index, Qt::KeyboardModifiers modifiers) {
                open(index.row(), modifiers & Qt::ShiftModifier);
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SlicesPanel::describe);
    describe();
}

QWidget *SlicesPanel::makeHead()
{
    const QSettings settings;
    m_first->setObjectName(u"sliceBy"_s);
    m_first->setToolTip(tr("By what the images are told apart"));
    m_second->setObjectName(u"sliceCrossed"_s);
    m_second->setToolTip(tr("A second fact: one slice per pair of values"));
    for (const SliceBy by : kSliceBys)
        m_first->addItem(factWord(by), sliceByKey(by));
    const auto restore = [&](QComboBox *box, const QString &key) {
        box->setCurrentIndex(std::max(0, box->findData(settings.value(key).toString())));
    };
    restore(m_first, kFirstKey);
    offerSecondFacts();
    restore(m_second, kSecondKey);
    auto *byLabel = new QLabel(tr("&By"), this);
    byLabel->setBuddy(m_first);
    auto *crossedLabel = new QLabel(tr("crossed &with"), this);
    crossedLabel->setBuddy(m_second);
    m_state->setObjectName(u"sliceState"_s);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(byLabel);
    row->addWidget(m_first);
    row->addWidget(crossedLabel);
    row->addWidget(m_second);
    row->addSpacing(8);
    row->addWidget(m_state, 1);
    connect(m_first, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(kFirstKey, m_first->currentData());
        offerSecondFacts();
        compute();
    });
    connect(m_second, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(kSecondKey, m_second->currentData());
        compute();
    });
    return head;
}

QWidget *SlicesPanel::makeFoot()
{
    m_note->setObjectName(u"sliceNote"_s);
    m_note->setWordWrap(true);
    m_images->setObjectName(u"sliceImages"_s);
    m_images->setToolTip(tr("Show the images of the slice (Enter or double click)"));
    m_errors->setObjectName(u"sliceErrors"_s);
    m_errors->setToolTip(tr("Show the misclassified images of the slice (Shift+Enter)"));
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_note, 1);
    row->addWidget(m_images, 0, Qt::AlignTop);
    row->addWidget(m_errors, 0, Qt::AlignTop);
    connect(m_images, &QPushButton::clicked, this,
            [this] { open(m_table->currentIndex().row(), false); });
    connect(m_errors, &QPushButton::clicked, this,
            [this] { open(m_table->currentIndex().row(), true); });
    return foot;
}

/// All facts but the first, and none.
void SlicesPanel::offerSecondFacts()
{
    const QSignalBlocker quiet(m_second);
    const QVariant before = m_second->currentData();
    m_second->clear();
    m_second->addItem(tr("nothing"), QString());
    for (const SliceBy by : kSliceBys) {
        if (sliceByKey(by) != m_first->currentData().toString())
            m_second->addItem(factWord(by), sliceByKey(by));
    }
    m_second->setCurrentIndex(std::max(0, m_second->findData(before)));
}

std::vector<SliceBy> SlicesPanel::by() const
{
    std::vector<SliceBy> facts{chosenFact(m_first).value_or(SliceBy::Modality)};
    if (const auto second = chosenFact(m_second))
        facts.push_back(*second);
    return facts;
}

void SlicesPanel::setView(const std::shared_ptr<const EvalView> &view)
{
    m_view = view;
    m_isStale = true;
    if (isVisible())
        compute();
}

void SlicesPanel::showEvent(QShowEvent *event)
{
    EvalPanel::showEvent(event);
    if (m_isStale)
        compute();
}

void SlicesPanel::compute()
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    if (!m_view || !m_view->run) {
        m_task.stop();
        m_model->setSlices({}, by());
        describe();
        return;
    }
    if (m_factsOf != m_view->run)
        m_facts.reset();
    m_state->setText(tr("Computing…"));
    m_task.start([file = m_databaseFile, view = m_view, facts = m_facts,
                  by = by()](Feedback &) { return slice(file, *view, facts, by); },
                 [this, view = m_view, by = by()](Result<Sliced> sliced) {
                     if (sliced) {
                         m_facts = sliced->facts;
                         m_factsOf = view->run;
                         m_model->setSlices(std::move(sliced->slices), by);
                         m_table->fitColumns();
                         m_table->chooseRow(0);
                     } else {
                         m_model->setSlices({}, by);
                     }
                     describe();
                     if (!sliced)
                         m_state->setText(sliced.error().message);
                 });
}

void SlicesPanel::describe()
{
    const int rows = m_model->rowCount();
    const int large = m_model->largeEnough();
    const bool hasRow = m_table->currentIndex().isValid();
    m_images->setEnabled(hasRow);
    m_errors->setEnabled(hasRow);
    QString state = rows == 0 ? tr("Nothing to slice: no judged image is shown.")
                              : tr("%n slice(s)", nullptr, rows);
    if (m_view && !m_view->filter.isEmpty() && rows > 0)
        state += tr(", of the filtered images");
    m_state->setText(state);
    QStringList notes;
    if (rows > large)
        notes.append(tr("Grey: under %1 images, never ranked and left out of the correction.")
                         .arg(kEnoughToSlice));
    if (large > 1)
        notes.append(tr("Gap: to all other images. p: Fisher's exact test, Holm's correction over "
                        "%n slice(s).",
                        nullptr, large));
    m_note->setText(notes.join(u' '));
}

void SlicesPanel::open(int row, bool onlyErrors)
{
    if (!m_view || row < 0 || row >= m_model->rowCount())
        return;
    ImageSet images;
    images.caption =
        onlyErrors ? tr("misclassified, %1").arg(m_model->words(row)) : m_model->words(row);
    for (const int position : m_model->at(row).items) {
        const EvalItem &item = m_view->run->result.items[static_cast<size_t>(position)];
        if (!onlyErrors || (item.isJudged() && item.truth != item.predicted))
            images.ids.push_back(item.image);
    }
    Q_EMIT imagesChosen(images);
}

void SlicesPanel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_table->currentIndex().isValid())
        return;
    QMenu menu(this);
    menu.addAction(tr("Show images"), m_images, &QPushButton::click);
    menu.addAction(tr("Only misclassified"), m_errors, &QPushButton::click);
    menu.exec(event->globalPos());
}

} // namespace lesiondesk
