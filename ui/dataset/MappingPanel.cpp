// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/MappingPanel.h"

#include "core/store/FrozenSetStore.h"
#include "ui/dataset/ClassTableModel.h"
#include "ui/dataset/MappingEditor.h"
#include "ui/dataset/MergeView.h"
#include "ui/dataset/PreparedFreeze.h"
#include "ui/dataset/SaveMapping.h"
#include "ui/widgets/RememberSplitter.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kDelayMilliseconds = 100;
constexpr int kMostLines = 6;
constexpr int kNameRole = Qt::UserRole;

} // namespace

MappingPanel::MappingPanel(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_stack(new QStackedWidget(this)),
      m_empty(new QLabel(this))
{
    m_empty->setObjectName(u"mappingEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->addWidget(makeHead());
    body->addWidget(makeBody(), 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &MappingPanel::startPreview);
    connect(m_sets, &QComboBox::currentIndexChanged, this, &MappingPanel::readTarget);
    connect(m_modality, &QComboBox::currentIndexChanged, this, [this] {
        showMapping();
        refreshPreview();
    });
    connect(m_datasets, &QListWidget::currentRowChanged, this, &MappingPanel::showMapping);
    connect(m_datasets, &QListWidget::itemChanged, this, &MappingPanel::refreshPreview);
    connect(m_editor, &MappingEditor::changed, this, [this] {
        m_chosen.insert_or_assign(m_editor->mapping().from, m_editor->mapping());
        refreshPreview();
    });
    connect(m_editor, &MappingEditor::saveRequested, this, &MappingPanel::save);
    connect(m_view, &MergeView::alikeOpened, this, [this](const std::vector<ImageId> &images) {
        m_context.navigator.showInCases({images, tr("added images like test images")});
    });
    connect(m_merge, &QPushButton::clicked, this, &MappingPanel::merge);
    connect(&m_context.jobs, &JobQueue::jobEnded, this, &MappingPanel::onJobEnded);
    reloadSets();
}

QWidget *MappingPanel::makeHead()
{
    auto *head = new QWidget(m_body);
    m_sets = new QComboBox(head);
    m_sets->setObjectName(u"mergeTarget"_s);
    m_sets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sets->setToolTip(tr("The frozen set whose training part grows. Its classes and its test "
                          "images stay as they are."));
    m_modality = new QComboBox(head);
    m_modality->setObjectName(u"mergeModality"_s);
    m_modality->setToolTip(tr("Which images of the added datasets are taken"));
    m_modality->addItem(tr("all"));
    for (const Modality modality : kModalities)
        m_modality->addItem(modalityName(modality), static_cast<int>(modality));
    m_merge = new QPushButton(tr("Merge…"), head);
    m_merge->setObjectName(u"mergeButton"_s);
    m_merge->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_merge->setToolTip(tr("Freezes the merged set under a name of its own (Ctrl+Enter)"));
    m_merge->setEnabled(false);
    auto *setLabel = new QLabel(tr("Tar&get set"), head);
    setLabel->setBuddy(m_sets);
    auto *modalityLabel = new QLabel(tr("Added &images"), head);
    modalityLabel->setBuddy(m_modality);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(setLabel);
    layout->addWidget(m_sets, 1);
    layout->addSpacing(8);
    layout->addWidget(modalityLabel);
    layout->addWidget(m_modality);
    layout->addSpacing(8);
    layout->addWidget(m_merge);
    return head;
}

QWidget *MappingPanel::makeBody()
{
    auto *splitter = new QSplitter(m_body);
    splitter->setObjectName(u"mappingSplitter"_s);
    auto *left = new QWidget(splitter);
    m_datasets = new QListWidget(left);
    m_datasets->setObjectName(u"mergeDatasets"_s);
    m_datasets->setAccessibleName(tr("Datasets to add"));
    m_datasets->setToolTip(
        tr("Tick what is added (Space); the mapping of the chosen one is below"));
    m_datasets->setSpacing(2);
    auto *label = new QLabel(tr("&Datasets to add"), left);
    label->setBuddy(m_datasets);
    m_editor = new MappingEditor(left);
    m_editor->setSaveAllowed(m_context.project.mode() == Database::Mode::ReadWrite);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 8, 8, 0);
    column->addWidget(label);
    column->addWidget(m_datasets);
    column->addSpacing(8);
    column->addWidget(m_editor, 1);
    m_view = new MergeView(splitter);
    m_view->layout()->setContentsMargins(8, 8, 0, 0);
    splitter->addWidget(left);
    splitter->addWidget(m_view);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({440, 560});
    rememberSplitter(splitter, u"datasets/mapping"_s);
    return splitter;
}

void MappingPanel::setContents(const std::vector<DatasetContents> &contents)
{
    m_contents = contents;
    readTarget(); // images and labels may be others too
}

void MappingPanel::reloadSets()
{
    const auto sets = FrozenSetStore(m_context.project.database()).all();
    if (!sets) {
        m_context.prompts.showError(this, tr("The frozen sets cannot be read"),
                                    sets.error().message);
        return;
    }
    const QVariant before = m_sets->currentData();
    {
        const QSignalBlocker blocker(m_sets);
        m_sets->clear();
        for (const FrozenSetSummary &set : *sets)
            m_sets->addItem(
                tr("%1 - %2 train, %3 test")
                    .arg(set.name, QLocale().toString(set.train), QLocale().toString(set.test)),
                set.id.value);
        // To begin with the newest one that nothing has been merged into.
        const auto plain =
            std::find_if(sets->begin(), sets->end(), [](const FrozenSetSummary &set) {
                return !set.parameters.contains(u"merge");
            });
        const int known = before.isValid() ? m_sets->findData(before) : -1;
        m_sets->setCurrentIndex(known >= 0             ? known
                                : plain == sets->end() ? (sets->empty() ? -1 : 0)
                                                       : static_cast<int>(plain - sets->begin()));
    }
    const bool isShown =
        m_before && m_before->target.set.id.value == m_sets->currentData().toLongLong();
    if (!isShown)
        readTarget();
}

void MappingPanel::readTarget()
{
    m_task.stop();
    m_delay.stop();
    m_merge->setEnabled(false);
    const FrozenSetId id(m_sets->currentData().toLongLong());
    if (!id.isValid() || m_contents.empty()) {
        m_before.reset();
        m_empty->setText(tr("Here other datasets are mapped onto the classes of a frozen set and "
                            "added to its training part. Freeze a set first: tab Splits."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_task.start(
        [paths = m_context.project.paths(), id](Feedback &) -> Result<Before> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
            Before before;
            LD_TRY_ASSIGN(before.target, readTargetSet(*database, paths, id));
            before.merge = mergeImages(before.target.target, {});
            return before;
        },
        [this](Result<Before> before) {
            if (!before) {
                m_before.reset();
                m_empty->setText(before.error().message);
                m_stack->setCurrentWidget(m_empty);
                return;
            }
            if (m_before && m_before->target.taxonomy.key != before->target.taxonomy.key)
                m_chosen.clear();
            m_before = *std::move(before);
            m_stack->setCurrentWidget(m_body);
            showDatasets();
        });
}

void MappingPanel::showDatasets()
{
    QStringList ticked;
    for (int row = 0; row < m_datasets->count(); ++row) {
        if (m_datasets->item(row)->checkState() == Qt::Checked)
            ticked.append(m_datasets->item(row)->data(kNameRole).toString());
    }
    const QString before = m_datasets->currentItem()
                               ? m_datasets->currentItem()->data(kNameRole).toString()
                               : QString();
    {
        const QSignalBlocker blocker(m_datasets);
        m_datasets->clear();
        for (const DatasetContents &entry : m_contents) {
            if (m_before->target.target.datasets.contains(entry.dataset.name))
                continue; // its images are in the set
            auto *item =
                new QListWidgetItem(tr("%1 - %n image(s), %2", nullptr, entry.dataset.images)
                                        .arg(entry.dataset.name, entry.taxonomy.name),
                                    m_datasets);
            item->setData(kNameRole, entry.dataset.name);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(ticked.contains(entry.dataset.name) ? Qt::Checked : Qt::Unchecked);
            if (entry.dataset.name == before)
                m_datasets->setCurrentItem(item);
        }
        if (m_datasets->currentRow() < 0 && m_datasets->count() > 0)
            m_datasets->setCurrentRow(0);
        // As high as its lines, within reason: the mapping below needs the room.
        const int line = m_datasets->count() > 0 ? m_datasets->sizeHintForRow(0) + 4 : 20;
        m_datasets->setFixedHeight(std::clamp(m_datasets->count(), 2, kMostLines) * line + 8);
    }
    showMapping();
    startPreview();
}

const DatasetContents *MappingPanel::contentsOf(const QString &name) const
{
    const auto found =
        std::find_if(m_contents.begin(), m_contents.end(),
                     [&name](const DatasetContents &entry) { return entry.dataset.name == name; });
    return found == m_contents.end() ? nullptr : &*found;
}

const DatasetContents *MappingPanel::current() const
{
    const QListWidgetItem *item = m_datasets->currentItem();
    return item ? contentsOf(item->data(kNameRole).toString()) : nullptr;
}

std::vector<ClassMapping> MappingPanel::choicesFor(const DatasetContents &entry,
                                                   QStringList *problems) const
{
    const Taxonomy &target = m_before->target.taxonomy;
    std::vector<ClassMapping> choices;
    if (entry.taxonomy.key == target.key)
        choices.push_back(ClassMapping::identity(target));
    for (const ClassMapping &mapping : entry.mappings) {
        if (mapping.to != target.key)
            continue;
        if (const auto fits = mapping.check(entry.taxonomy, target))
            choices.push_back(mapping);
        else if (problems)
            problems->append(fits.error().message);
    }
    return choices;
}

ClassMapping MappingPanel::mappingOf(const DatasetContents &entry) const
{
    const Taxonomy &target = m_before->target.taxonomy;
    if (const auto chosen = m_chosen.find(entry.taxonomy.key);
        chosen != m_chosen.end() && chosen->second.check(entry.taxonomy, target))
        return chosen->second;
    const auto choices = choicesFor(entry, nullptr);
    return choices.empty() ? ClassMapping::empty(entry.taxonomy, target) : choices.front();
}

void MappingPanel::showMapping()
{
    const DatasetContents *entry = current();
    if (!m_before || !entry) {
        m_editor->clear();
        return;
    }
    MappingModel::Subject subject;
    subject.sources = entry->taxonomy.diagnoses;
    const int column = m_modality->currentIndex() > 0
                           ? columnOf(static_cast<Modality>(m_modality->currentData().toInt()))
                           : ClassTable::kAll;
    for (size_t k = 0; k < subject.sources.size(); ++k) // the table has a row per diagnosis
        subject.images.push_back(entry->recorded.count(static_cast<int>(k), column));
    subject.targets = m_before->target.taxonomy.diagnoses;
    for (const Diagnosis &diagnosis : m_before->target.target.classes)
        subject.inSet.insert(diagnosis.key);
    QStringList problems = entry->mappingProblems;
    const auto choices = choicesFor(*entry, &problems);
    m_editor->setSubject(subject, choices, mappingOf(*entry), problems);
}

MergeRequest MappingPanel::request() const
{
    MergeRequest request;
    request.target = m_before->target.set.id;
    for (int row = 0; row < m_datasets->count(); ++row) {
        const QListWidgetItem *item = m_datasets->item(row);
        const DatasetContents *entry = contentsOf(item->data(kNameRole).toString());
        if (item->checkState() != Qt::Checked || !entry)
            continue;
        request.datasets.append(entry->dataset.name);
        const bool isKnown = std::any_of(
            request.mappings.begin(), request.mappings.end(),
            [entry](const ClassMapping &mapping) { return mapping.from == entry->taxonomy.key; });
        if (!isKnown)
            request.mappings.push_back(mappingOf(*entry));
    }
    if (m_modality->currentIndex() > 0)
        request.modality = static_cast<Modality>(m_modality->currentData().toInt());
    return request;
}

void MappingPanel::refreshPreview()
{
    m_merge->setEnabled(false);
    if (m_before)
        m_delay.start();
}

void MappingPanel::startPreview()
{
    const MergeRequest wanted = request();
    if (wanted.datasets.isEmpty()) {
        m_task.stop();
        m_view->setBefore(m_before->target.target.classes, m_before->merge,
                          m_datasets->count() == 0
                              ? tr("The set holds images of every dataset: choose another target "
                                   "set, or import a dataset to add (Ctrl+I).")
                              : tr("Tick a dataset to see what it would add."));
        return;
    }
    m_task.start(
        [paths = m_context.project.paths(), wanted](Feedback &feedback) -> Result<MergeProposal> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
            return proposeMerge(*database, paths, wanted, feedback);
        },
        [this](const Result<MergeProposal> &proposal) {
            const bool canWrite = m_context.project.mode() == Database::Mode::ReadWrite;
            m_merge->setEnabled(proposal && canWrite && m_job == 0);
            if (proposal)
                m_view->setProposal(*proposal);
            else
                m_view->setBefore(m_before->target.target.classes, m_before->merge,
                                  proposal.error().message);
        });
}

void MappingPanel::save()
{
    const auto saved = saveMapping(m_context, this, m_editor->mapping());
    if (!saved)
        return;
    m_chosen.insert_or_assign(saved->from, *saved);
    Q_EMIT mappingSaved();
}

void MappingPanel::merge()
{
    if (!m_before || m_job != 0)
        return;
    MergeRequest wanted = request();
    const auto name = m_context.prompts.text(
        this, tr("Merge"), tr("Name of the merged set"),
        tr("%1 with %2").arg(m_before->target.set.name, wanted.datasets.join(u", "_s)));
    if (!name || name->trimmed().isEmpty())
        return;
    wanted.name = name->trimmed();
    m_frozen = std::make_shared<PreparedFreeze>();
    m_merge->setEnabled(false);
    m_job = m_context.jobs.submit(
        JobLane::Files, tr("Merging into %1").arg(wanted.name),
        [paths = m_context.project.paths(), wanted, clock = &m_context.project.clock(),
         made = m_frozen](Feedback &feedback) -> Result<void> {
            LD_TRY_ASSIGN(*made, prepareAndMerge(paths, wanted, *clock, feedback));
            return {};
        });
}

void MappingPanel::onJobEnded(int id)
{
    if (id != m_job || m_job == 0)
        return;
    const JobRecord *job = m_context.jobs.job(id);
    m_job = 0;
    refreshPreview();
    if (!job || job->state != JobState::Done) {
        if (job && job->state == JobState::Failed)
            m_context.prompts.showError(this, tr("The datasets were not merged"), job->error);
        return;
    }
    QString done = tr("Merged and frozen as set %1: see the tab Splits").arg(m_frozen->set.value);
    if (m_frozen->unusable > 0)
        done += u". "_s + tr("%n image(s) were left out, as their pictures cannot be used.",
                             nullptr, m_frozen->unusable);
    m_context.undoLine.say(done);
    if (m_frozen->prepared > 0)
        Q_EMIT m_context.project.changes().picturesPrepared();
    Q_EMIT m_context.project.changes().setsChanged();
}

} // namespace lesiondesk
