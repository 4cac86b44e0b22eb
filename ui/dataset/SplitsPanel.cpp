// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/SplitsPanel.h"

#include "core/dataset/SplitJob.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "ui/dataset/FrozenSetsModel.h"
#include "ui/dataset/PreparedFreeze.h"
#include "ui/dataset/SplitForm.h"
#include "ui/dataset/SplitPreviewModel.h"
#include "ui/widgets/RememberSplitter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kDelayMilliseconds = 150;

QTableView *makeTable(QWidget *parent, const QString &name)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace

SplitsPanel::SplitsPanel(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context)
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"splitsSplitter"_s);
    splitter->addWidget(makeForm());
    splitter->addWidget(makeList());
    splitter->setChildrenCollapsible(false);
    rememberSplitter(splitter, u"datasets/splits"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SplitsPanel::startPreview);
    connect(m_form, &SplitForm::changed, this, &SplitsPanel::refreshPreview);
    connect(&m_context.jobs, &JobQueue::jobEnded, this, &SplitsPanel::onJobEnded);
    reloadSets();
}

QWidget *SplitsPanel::makeForm()
{
    auto *box = new QWidget(this);
    m_form = new SplitForm(box);
    m_preview = new SplitPreviewModel(this);
    m_previewTable = makeTable(box, u"splitPreview"_s);
    m_previewTable->setModel(m_preview);
    m_previewTable->setAccessibleName(tr("What the split would give"));
    m_previewTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_previewTable->horizontalHeader()->setSectionResizeMode(SplitPreviewModel::Name,
                                                             QHeaderView::Stretch);
    m_previewText = new QLabel(box);
    m_previewText->setObjectName(u"splitPreviewText"_s);
    m_previewText->setWordWrap(true);
    m_previewText->setTextFormat(Qt::PlainText);
    m_freeze = new QPushButton(tr("Freeze this split"), box);
    m_freeze->setObjectName(u"splitFreeze"_s);
    m_freeze->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_freeze->setToolTip(tr("Stores the split with its hash; it never changes again (Ctrl+Enter)"));
    m_freeze->setEnabled(false);
    connect(m_freeze, &QPushButton::clicked, this, &SplitsPanel::freeze);

    m_showLeaks = new QPushButton(tr("Show &them"), box);
    m_showLeaks->setObjectName(u"showLeaks"_s);
    m_showLeaks->setToolTip(
        tr("The images that are, or look like they are, on both sides (Alt+T)"));
    m_showLeaks->hide();
    connect(m_showLeaks, &QPushButton::clicked, this, [this] {
        m_context.navigator.showInCases({m_leaking, tr("%1: on both sides").arg(m_dataset)});
    });

    auto *left = new QVBoxLayout;
    left->addWidget(m_form);
    left->addWidget(m_freeze);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(m_previewTable, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_previewText, 1);
    below->addWidget(m_showLeaks);
    right->addLayout(below);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(16);
    layout->addLayout(left, 2);
    layout->addLayout(right, 3);
    return box;
}

QWidget *SplitsPanel::makeList()
{
    auto *box = new QWidget(this);
    m_sets = new FrozenSetsModel(this);
    m_setTable = makeTable(box, u"frozenSets"_s);
    m_setTable->setModel(m_sets);
    m_setTable->setAccessibleName(tr("Frozen sets"));
    m_setTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_setTable->horizontalHeader()->setSectionResizeMode(FrozenSetsModel::Name,
                                                         QHeaderView::Stretch);
    m_setText = new QLabel(box);
    m_setText->setObjectName(u"frozenSetText"_s);
    m_setText->setWordWrap(true);
    m_setText->setTextFormat(Qt::PlainText);

    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &name, const QString &text, const QString &tip,
                         const QString &key, auto action) {
        auto *button = new QPushButton(text, box);
        button->setObjectName(name);
        button->setShortcut(QKeySequence(key));
        button->setToolTip(tip +
                           u" (%1)"_s.arg(button->shortcut().toString(QKeySequence::NativeText)));
        connect(button, &QPushButton::clicked, this, action);
        buttons->addWidget(button);
        m_setButtons.append(button);
        // The same by the list's context menu.
        auto *entry = new QAction(text, m_setTable);
        connect(entry, &QAction::triggered, button, &QPushButton::click);
        m_setTable->addAction(entry);
    };
    add(u"trainOnSet"_s, tr("Train on this"), tr("Opens Training with this set"), u"Ctrl+T"_s,
        [this] {
            if (const auto *set = currentSet())
                m_context.navigator.trainOn(set->id);
        });
    add(u"showTest"_s, tr("Show test images"), tr("The images that runs are scored on, in Cases"),
        u"Ctrl+E"_s, [this] { openImages(Partition::Test, Target::Cases); });
    add(u"showTrain"_s, tr("Show training images"), tr("The images that runs learn from, in Cases"),
        u"Ctrl+Shift+E"_s, [this] { openImages(Partition::Train, Target::Cases); });
    add(u"reviewTest"_s, tr("Review test images"), tr("Makes a review round of the test images"),
        u"Ctrl+R"_s, [this] { openImages(Partition::Test, Target::Review); });
    buttons->addStretch();
    m_setTable->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_setTable, 1);
    layout->addWidget(m_setText);
    layout->addLayout(buttons);
    connect(m_setTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SplitsPanel::onSetChanged);
    connect(m_sets, &QAbstractItemModel::modelReset, this, &SplitsPanel::onSetChanged);
    return box;
}

void SplitsPanel::setDataset(const std::optional<DatasetContents> &contents)
{
    const QString name = contents ? contents->dataset.name : QString();
    const bool isOther = name != m_dataset;
    m_dataset = name;
    m_form->setDataset(contents);
    m_form->setEnabled(contents.has_value());
    if (isOther)
        refreshPreview();
}

void SplitsPanel::refreshPreview()
{
    m_task.stop();
    m_freeze->setEnabled(false);
    m_delay.start();
}

void SplitsPanel::startPreview()
{
    if (m_dataset.isEmpty()) {
        m_preview->setProposal({});
        m_previewText->setText(tr("Import a dataset first: then it can be split here."));
        return;
    }
    m_task.start(
        [paths = m_context.project.paths(),
         request = m_form->request()](Feedback &feedback) -> Result<SplitProposal> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
            return proposeSplit(*database, paths, request, feedback);
        },
        [this](const Result<SplitProposal> &proposal) { showPreview(proposal); });
}

void SplitsPanel::showPreview(const Result<SplitProposal> &proposal)
{
    const bool canWrite = m_context.project.mode() == Database::Mode::ReadWrite;
    m_freeze->setEnabled(proposal && canWrite && m_job == 0);
    m_leaking = proposal ? leakingImages(proposal->leaks) : std::vector<ImageId>();
    m_showLeaks->setVisible(!m_leaking.empty());
    if (!proposal) {
        m_preview->setProposal({});
        m_previewText->setText(proposal.error().message);
        return;
    }
    m_preview->setProposal(*proposal);
    QStringList lines;
    if (proposal->leftOut > 0)
        lines.append(tr("%n image(s) without a label stay outside.", nullptr, proposal->leftOut));
    if (proposal->unusable > 0)
        lines.append(tr("%n image(s) whose pictures cannot be used stay outside.", nullptr,
                        proposal->unusable));
    if (proposal->dropped > 0)
        lines.append(tr("The mapping drops %n image(s).", nullptr, proposal->dropped));
    for (size_t k = 0; k < proposal->classes.size(); ++k) {
        const ClassShare &share = proposal->split.classes[k];
        if (share.isOneSided() || share.test == 0)
            lines.append(share.test == 0
                             ? tr("%1 has no test image.").arg(proposal->classes[k].key)
                             : tr("%1 has no training image.").arg(proposal->classes[k].key));
    }
    std::array<int, 4> leaks{};
    for (const LeakageFinding &leak : proposal->leaks)
        ++leaks[static_cast<size_t>(leak.kind)];
    if (leaks[0] > 0)
        lines.append(tr("%n patient(s) are on both sides.", nullptr, leaks[0]));
    if (leaks[1] > 0)
        lines.append(tr("%n case(s) are on both sides.", nullptr, leaks[1]));
    if (leaks[2] > 0)
        lines.append(tr("%n picture(s) are on both sides.", nullptr, leaks[2]));
    if (leaks[3] > 0)
        lines.append(tr("%n test picture(s) look like training pictures.", nullptr, leaks[3]));
    if (lines.isEmpty())
        lines.append(tr("Nothing is on both sides."));
    if (proposal->waiting > 0)
        lines.append(tr("%n picture(s) are still to be prepared: freezing does so first.", nullptr,
                        proposal->waiting));
    m_previewText->setText(lines.join(u' '));
}

void SplitsPanel::freeze()
{
    if (m_dataset.isEmpty() || m_job != 0)
        return;
    const SplitRequest request = m_form->request();
    m_frozen = std::make_shared<PreparedFreeze>();
    m_freeze->setEnabled(false);
    m_job = m_context.jobs.submit(
        JobLane::Files, tr("Freezing %1").arg(request.dataset),
        [paths = m_context.project.paths(), request, clock = &m_context.project.clock(),
         made = m_frozen](Feedback &feedback) -> Result<void> {
            LD_TRY_ASSIGN(*made, prepareAndFreeze(paths, request, *clock, feedback));
            return {};
        });
}

void SplitsPanel::onJobEnded(int id)
{
    if (id != m_job || m_job == 0)
        return;
    const JobRecord *job = m_context.jobs.job(id);
    m_job = 0;
    m_freeze->setEnabled(true);
    if (m_frozen->prepared > 0)
        Q_EMIT m_context.project.changes().picturesPrepared();
    if (!job || job->state != JobState::Done) {
        if (job && job->state == JobState::Failed)
            m_context.prompts.showError(this, tr("The split was not frozen"), job->error);
        return;
    }
    Q_EMIT m_context.project.changes().setsChanged();
    reloadSets();
    selectSet(m_frozen->set);
    if (m_frozen->unusable > 0)
        m_context.undoLine.say(tr("Frozen as set %1.").arg(m_frozen->set.value) + u' ' +
                               tr("%n image(s) were left out, as their pictures cannot be used.",
                                  nullptr, m_frozen->unusable));
    m_setTable->setFocus();
}

void SplitsPanel::reloadSets()
{
    const FrozenSetSummary *current = currentSet();
    const FrozenSetId before = current ? current->id : FrozenSetId();
    auto sets = FrozenSetStore(m_context.project.database()).all();
    if (!sets) {
        m_context.prompts.showError(this, tr("The frozen sets cannot be read"),
                                    sets.error().message);
        return;
    }
    m_sets->setSets(*std::move(sets));
    selectSet(before);
}

void SplitsPanel::selectSet(FrozenSetId id)
{
    const int row = std::max(0, m_sets->rowOf(id));
    if (m_sets->rowCount() > 0)
        m_setTable->setCurrentIndex(m_sets->index(row, 0));
    onSetChanged();
}

const FrozenSetSummary *SplitsPanel::currentSet() const
{
    const QModelIndex index = m_setTable->currentIndex();
    return index.isValid() ? &m_sets->at(index.row()) : nullptr;
}

void SplitsPanel::onSetChanged()
{
    const FrozenSetSummary *set = currentSet();
    for (QPushButton *button : m_setButtons)
        button->setEnabled(set != nullptr);
    if (!set) {
        m_setText->setText(m_sets->rowCount() == 0
                               ? tr("No set is frozen yet. Training needs one: choose above how to "
                                    "split and press Freeze.")
                               : QString());
        return;
    }
    QStringList lines{tr("hash %1").arg(set->hash)};
    const auto runs = RunStore(m_context.project.database()).all();
    if (runs) {
        QStringList used;
        for (const Run &run : *runs) {
            if (run.plan.targetSet() != set->id || run.shelf == RunShelf::Deleted)
                continue;
            QString text = tr("run %1, %2").arg(run.id.value).arg(run.name);
            if (run.macroF1)
                text += tr(", macro-F1 %1").arg(QLocale().toString(*run.macroF1, 'f', 2));
            used.append(text);
        }
        lines.append(used.isEmpty() ? tr("No run has used it.")
                                    : tr("Used by: %1").arg(used.join(u"; "_s)));
    }
    m_setText->setText(lines.join(u'\n'));
}

void SplitsPanel::openImages(Partition partition, Target target)
{
    const FrozenSetSummary *summary = currentSet();
    if (!summary)
        return;
    const auto set = FrozenSetStore(m_context.project.database()).get(summary->id);
    if (!set) {
        m_context.prompts.showError(this, tr("The frozen set cannot be read"), set.error().message);
        return;
    }
    ImageSet images;
    images.caption =
        (partition == Partition::Test ? tr("%1: test images") : tr("%1: training images"))
            .arg(set->name);
    for (const FrozenSet::Item &item : set->items) {
        if (item.partition == partition)
            images.ids.push_back(item.image);
    }
    if (target == Target::Cases)
        m_context.navigator.showInCases(images);
    else
        m_context.navigator.sendToReview(images);
}

} // namespace lesiondesk
