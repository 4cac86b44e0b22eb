// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/NotesPanel.h"

#include "core/report/SelectionExport.h"
#include "core/store/ImageStore.h"
#include "core/store/RunNoteStore.h"
#include "core/store/RunStore.h"
#include "ui/evaluation/NotesModel.h"
#include "ui/evaluation/PanelTable.h"
#include "ui/evaluation/RunNotesBar.h"
#include "ui/evaluation/SelectionsModel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

NotesPanel::NotesPanel(PageContext &context, QWidget *parent)
    : EvalPanel(parent), m_context(context), m_bar(new RunNotesBar(context, this)),
      m_about(new QComboBox(this)), m_text(new QLineEdit(this)),
      m_notes(new NotesModel(context.project, this)),
      m_notesTable(new PanelTable(u"notesTable"_s, tr("Notes"), this)),
      m_selections(new SelectionsModel(context.project, this)),
      m_selectionsTable(new PanelTable(u"selectionsTable"_s, tr("Saved selections"), this)),
      m_noNotes(new QLabel(tr("No note yet. Write one above: on the run, or on the image that is "
                              "current in the gallery."),
                           this)),
      m_noSelections(new QLabel(tr("Nothing was saved yet. \"Save selection…\" keeps the images "
                                   "that are shown under a name."),
                                this))
{
    setObjectName(u"notesPanel"_s);
    setWindowTitle(tr("Notes"));
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(makeNotes());
    parts->addWidget(makeSelections());
    parts->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_bar);
    column->addWidget(parts, 1);
    connect(m_bar, &RunNotesBar::imagesChosen, this, &EvalPanel::imagesChosen);
    connect(m_notes, &NotesModel::failed, this, &NotesPanel::fail);
    connect(m_selections, &SelectionsModel::failed, this, &NotesPanel::fail);
    const ChangeBus &changes = context.project.changes();
    connect(&changes, &ChangeBus::runNotesChanged, this, [this](RunId changed) {
        if (changed == run())
            readNotes();
    });
    connect(&changes, &ChangeBus::selectionsChanged, this, &NotesPanel::readSelections);
    connect(&changes, &ChangeBus::runsChanged, this, &NotesPanel::readSelections);
    // On the whole page, as the images to be kept stand in its gallery.
    new QShortcut(
        QKeySequence(u"Ctrl+Shift+N"_s), parent ? parent : this, this,
        [this] {
            Q_EMIT frontWanted();
            m_bar->save();
        },
        Qt::WidgetWithChildrenShortcut);
    offerSubjects();
    readNotes();
    readSelections();
}

QWidget *NotesPanel::button(const QString &name, const QString &text, const QString &toolTip,
                            void (NotesPanel::*slot)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

QWidget *NotesPanel::makeNotes()
{
    m_about->setObjectName(u"noteAbout"_s);
    m_about->setToolTip(tr("What the note is about"));
    m_about->setAccessibleName(tr("What the note is about"));
    m_text->setObjectName(u"noteText"_s);
    m_text->setPlaceholderText(tr("Write a note, Enter keeps it"));
    m_text->setToolTip(m_text->placeholderText());
    m_noNotes->setObjectName(u"noNotes"_s);
    m_noNotes->setWordWrap(true);
    m_notesTable->setModel(m_notes);
    m_notesTable->setWideColumn(NotesModel::Text);
    connect(m_notesTable, &PanelTable::editWanted, this, &NotesPanel::editNote);
    auto *label = new QLabel(tr("&Note on"), this);
    label->setBuddy(m_about);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_about);
    head->addWidget(m_text, 1);
    head->addWidget(
        button(u"addNote"_s, tr("A&dd"), tr("Keep the note (Enter)"), &NotesPanel::addNote));
    m_forNote = {button(u"editNote"_s, tr("Ed&it"), tr("Change the text of the note (F2)"),
                        &NotesPanel::editNote),
                 button(u"removeNote"_s, tr("Remove"),
                        tr("Remove the note (Delete); it comes back by undo"),
                        &NotesPanel::removeNote)};
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    for (QWidget *one : m_forNote)
        foot->addWidget(one);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(head);
    column->addWidget(m_noNotes);
    column->addWidget(m_notesTable, 1);
    column->addLayout(foot);
    connect(m_text, &QLineEdit::returnPressed, this, &NotesPanel::addNote);
    connect(m_notesTable, &PanelTable::opened, this,
            [this](const QModelIndex &index) { openNote(index.row()); });
    connect(m_notesTable, &PanelTable::removeWanted, this, &NotesPanel::removeNote);
    return box;
}

QWidget *NotesPanel::makeSelections()
{
    m_noSelections->setObjectName(u"noSelections"_s);
    m_noSelections->setWordWrap(true);
    m_selectionsTable->setModel(m_selections);
    m_selectionsTable->setWideColumn(SelectionsModel::Caption);
    connect(m_selectionsTable, &PanelTable::editWanted, this, &NotesPanel::renameSelection);
    m_forSelection = {
        button(u"openSelection"_s, tr("&Open"), tr("Show its images (Enter)"),
               &NotesPanel::openSelection),
        button(u"renameSelection"_s, tr("Rename"), tr("Give it another name (F2)"),
               &NotesPanel::renameSelection),
        button(u"removeSelection"_s, tr("Remove"),
               tr("Remove the saved selection (Delete); it comes back by undo"),
               &NotesPanel::removeSelection),
        button(u"reviewSelection"_s, tr("Send to review"),
               tr("Offer a review round over its images"), &NotesPanel::sendToReview),
        button(u"casesSelection"_s, tr("Show in Cases"),
               tr("Open the Cases page on exactly these images"), &NotesPanel::showInCases),
        button(u"exportSelection"_s, tr("Export…"), tr("Write the keys of its images as CSV"),
               &NotesPanel::exportSelection)};
    auto *foot = new QHBoxLayout;
    for (QWidget *one : m_forSelection)
        foot->addWidget(one);
    foot->insertStretch(3);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_noSelections);
    column->addWidget(m_selectionsTable, 1);
    column->addLayout(foot);
    connect(m_selectionsTable, &PanelTable::opened, this, &NotesPanel::openSelection);
    connect(m_selectionsTable, &PanelTable::removeWanted, this, &NotesPanel::removeSelection);
    return box;
}

RunId NotesPanel::run() const
{
    return m_view && m_view->run ? m_view->run->result.run : RunId();
}

QString NotesPanel::imageName(ImageId image) const
{
    if (m_view && m_view->run) {
        if (const EvalItem *item = m_view->run->item(image))
            return item->key;
    }
    const auto rows =
        ImageStore(m_context.project.database(), m_context.project.paths()).rows({image});
    return rows && !rows->empty() ? rows->front().key : tr("image %1").arg(image.value);
}

void NotesPanel::setView(const std::shared_ptr<const EvalView> &view)
{
    const RunId before = run();
    m_view = view;
    if (run() == before)
        return;
    m_bar->setRun(run());
    offerSubjects();
    readNotes();
}

void NotesPanel::setGallery(const ImageSet &images, ImageId current)
{
    m_bar->setImages(images);
    if (current == m_image)
        return;
    m_image = current;
    offerSubjects();
}

/// The run, and the current image.
void NotesPanel::offerSubjects()
{
    const bool aboutImage = m_about->currentIndex() == 1;
    m_about->clear();
    m_about->addItem(tr("the run"));
    if (m_image.isValid())
        m_about->addItem(imageName(m_image));
    m_about->setCurrentIndex(aboutImage && m_about->count() > 1 ? 1 : 0);
    for (QWidget *one : std::initializer_list<QWidget *>{m_about, m_text})
        one->setEnabled(run().isValid());
    if (auto *add = findChild<QPushButton *>(u"addNote"_s))
        add->setEnabled(run().isValid());
}

void NotesPanel::readNotes()
{
    std::vector<RunNote> notes;
    if (run().isValid()) {
        auto read = RunNoteStore(m_context.project.database()).ofRun(run());
        if (!read)
            return fail(read.error().message);
        notes = *std::move(read);
    }
    const int row = m_notesTable->currentIndex().row();
    const RunNoteId current = row >= 0 ? m_notes->at(row).id : RunNoteId();
    m_notes->setNotes(std::move(notes), [this](ImageId image) { return imageName(image); });
    m_notesTable->fitColumns(60);
    m_notesTable->chooseRow(std::max(0, m_notes->rowOf(current)));
    const bool isEmpty = m_notes->rowCount() == 0;
    m_noNotes->setVisible(isEmpty);
    for (QWidget *one : m_forNote)
        one->setEnabled(!isEmpty);
}

void NotesPanel::readSelections()
{
    auto selections = SavedSelectionStore(m_context.project.database()).all();
    const auto runs = RunStore(m_context.project.database()).all();
    if (!selections || !runs)
        return fail((selections ? runs.error() : selections.error()).message);
    QHash<RunId, QString> names;
    for (const Run &one : *runs)
        names.insert(one.id, tr("%1 · %2").arg(QString::number(one.id.value), one.name));
    const int row = m_selectionsTable->currentIndex().row();
    const SavedSelectionId current = row >= 0 ? m_selections->at(row).id : SavedSelectionId();
    m_selections->setSelections(*std::move(selections), std::move(names));
    m_selectionsTable->fitColumns();
    m_selectionsTable->chooseRow(std::max(0, m_selections->rowOf(current)));
    const bool isEmpty = m_selections->rowCount() == 0;
    m_noSelections->setVisible(isEmpty);
    for (QWidget *one : m_forSelection)
        one->setEnabled(!isEmpty);
}

void NotesPanel::addNote()
{
    if (!run().isValid() || m_text->text().trimmed().isEmpty())
        return;
    RunNote note;
    note.run = run();
    note.image = m_about->currentIndex() == 1 ? m_image : ImageId();
    note.author = m_context.reader;
    note.text = m_text->text();
    const auto id = RunNoteStore(m_context.project.database()).add(note, m_context.project.clock());
    if (!id)
        return fail(id.error().message);
    m_text->clear();
    Q_EMIT m_context.project.changes().runNotesChanged(note.run);
    m_notesTable->chooseRow(m_notes->rowOf(*id));
}

void NotesPanel::openNote(int row)
{
    const RunNote note = m_notes->at(row);
    if (note.image.isValid())
        Q_EMIT imagesChosen({{note.image}, tr("note on %1").arg(imageName(note.image))});
    else
        editNote();
}

void NotesPanel::editNote()
{
    const QModelIndex current = m_notesTable->currentIndex();
    if (current.isValid()) {
        m_notesTable->setCurrentIndex(current.siblingAtColumn(NotesModel::Text));
        m_notesTable->edit(m_notesTable->currentIndex());
    }
}

void NotesPanel::removeNote()
{
    const int row = m_notesTable->currentIndex().row();
    if (row < 0)
        return;
    const RunNote note = m_notes->at(row);
    const auto removed = RunNoteStore(m_context.project.database()).remove(note.id);
    if (!removed)
        return fail(removed.error().message);
    m_context.undoLine.offer(tr("Note removed"), [project = &m_context.project, note] {
        if (RunNoteStore(project->database()).add(note, project->clock()))
            Q_EMIT project->changes().runNotesChanged(note.run);
    });
    Q_EMIT m_context.project.changes().runNotesChanged(note.run);
}

void NotesPanel::withCurrentImages(const std::function<void(const ImageSet &)> &then)
{
    const int row = m_selectionsTable->currentIndex().row();
    if (row >= 0)
        m_bar->withImages(m_selections->at(row).id, then);
}

void NotesPanel::openSelection()
{
    withCurrentImages([this](const ImageSet &images) { Q_EMIT imagesChosen(images); });
}

void NotesPanel::renameSelection()
{
    const QModelIndex current = m_selectionsTable->currentIndex();
    if (current.isValid()) {
        m_selectionsTable->setCurrentIndex(current.siblingAtColumn(SelectionsModel::Name));
        m_selectionsTable->edit(m_selectionsTable->currentIndex());
    }
}

void NotesPanel::removeSelection()
{
    const int row = m_selectionsTable->currentIndex().row();
    if (row >= 0)
        m_bar->remove(m_selections->at(row));
}

void NotesPanel::sendToReview()
{
    withCurrentImages([this](const ImageSet &images) { m_context.navigator.sendToReview(images); });
}

void NotesPanel::showInCases()
{
    withCurrentImages([this](const ImageSet &images) { m_context.navigator.showInCases(images); });
}

void NotesPanel::exportSelection()
{
    const int row = m_selectionsTable->currentIndex().row();
    if (row < 0)
        return;
    const QString file = m_context.prompts.saveFile(
        this, tr("Export the selection"), u"selection.csv"_s, tr("Tables (*.csv);;All files (*)"));
    if (file.isEmpty())
        return;
    m_writing.start(
        [file, id = m_selections->at(row).id,
         database = m_context.project.paths().databaseFile()](Feedback &) -> Result<int> {
            LD_TRY_ASSIGN(const auto own, Database::open(database, Database::Mode::ReadOnly));
            LD_TRY_ASSIGN(const ImageSet images, SavedSelectionStore(*own).images(id));
            return exportImages(*own, images.ids, file);
        },
        [this, file](const Result<int> &written) {
            if (written)
                m_context.undoLine.say(tr("%n image(s) written to %1", nullptr, *written)
                                           .arg(QFileInfo(file).fileName()));
            else
                fail(written.error().message);
        });
}

void NotesPanel::fail(const QString &message)
{
    m_context.prompts.showError(this, tr("Notes and selections"), message);
}

} // namespace lesiondesk
