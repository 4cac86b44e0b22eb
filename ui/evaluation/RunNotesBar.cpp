// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/RunNotesBar.h"

#include "core/store/RunStore.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

RunNotesBar::RunNotesBar(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_store(context.project.paths(), context.project.mode()),
      m_review(new QComboBox(this)), m_save(new QPushButton(tr("Save se&lection…"), this)),
      m_saved(new QPushButton(tr("Sav&ed selections"), this)), m_menu(new QMenu(this))
{
    setObjectName(u"runNotesBar"_s);
    m_review->setObjectName(u"runReview"_s);
    m_review->setToolTip(tr("How far you are with looking at this run's errors; kept at once"));
    m_review->setAccessibleName(tr("State of looking at this run"));
    m_review->addItem(tr("○ to look at"), static_cast<int>(RunReview::ToLookAt));
    m_review->addItem(tr("◐ in work"), static_cast<int>(RunReview::InWork));
    m_review->addItem(tr("● looked at"), static_cast<int>(RunReview::LookedAt));
    m_save->setObjectName(u"saveSelection"_s);
    const QKeySequence saveKey(u"Ctrl+Shift+N"_s);
    const auto withKey = [](const QString &text, const QKeySequence &key) {
        return tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
    };
    m_saved->setObjectName(u"savedSelections"_s);
    m_saved->setToolTip(tr("Open images that were kept under a name"));
    m_saved->setMenu(m_menu);
    m_menu->setObjectName(u"savedSelectionsMenu"_s);
    m_menu->setToolTipsVisible(true);
    m_save->setToolTip(withKey(tr("Keep the images that are shown under a name"), saveKey));
    auto *label = new QLabel(tr("Thi&s run is"), this);
    label->setBuddy(m_review);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_review);
    row->addStretch();
    row->addWidget(m_save);
    row->addWidget(m_saved);
    connect(m_review, &QComboBox::activated, this, &RunNotesBar::setReview);
    connect(m_save, &QPushButton::clicked, this, &RunNotesBar::save);
    connect(m_menu, &QMenu::aboutToShow, this, &RunNotesBar::fillMenu);
    connect(&context.project.changes(), &ChangeBus::runsChanged, this, &RunNotesBar::readReview);
    setRun({});
    setImages({});
    fillMenu(); // so that the menu key finds something at the first time
}

void RunNotesBar::setRun(RunId run)
{
    m_run = run;
    readReview();
}

void RunNotesBar::setImages(const ImageSet &images)
{
    m_images = images;
    m_save->setEnabled(!images.ids.empty());
}

void RunNotesBar::readReview()
{
    m_review->setEnabled(m_run.isValid());
    if (!m_run.isValid())
        return;
    const auto run = RunStore(m_context.project.database()).get(m_run);
    m_review->setEnabled(run.hasValue());
    if (run)
        m_review->setCurrentIndex(m_review->findData(static_cast<int>(run->review)));
}

void RunNotesBar::setReview(int index)
{
    RunStore runs(m_context.project.database());
    const auto before = runs.get(m_run);
    const auto review = static_cast<RunReview>(m_review->itemData(index).toInt());
    if (before && before->review == review)
        return;
    const auto written = runs.setReview(m_run, review);
    if (!before || !written) {
        m_context.prompts.showError(this, tr("The state could not be kept"),
                                    (before ? written.error() : before.error()).message);
        readReview();
        return;
    }
    m_context.undoLine.offer(
        tr("Run %1 is now: %2").arg(QString::number(m_run.value), m_review->itemText(index)),
        [project = &m_context.project, run = m_run, was = before->review] {
            if (RunStore(project->database()).setReview(run, was))
                Q_EMIT project->changes().runsChanged();
        });
    Q_EMIT m_context.project.changes().runsChanged();
}

void RunNotesBar::save()
{
    if (m_images.ids.empty())
        return;
    const ImageSet images = m_images; // the question's loop may show others
    const RunId run = m_run;
    const auto name = m_context.prompts.text(
        this, tr("Save selection"),
        tr("Name for %n image(s):", nullptr, static_cast<int>(images.ids.size())), images.caption);
    if (!name)
        return;
    create(*name, images, run,
           [this, name = name->trimmed(),
            count = static_cast<int>(images.ids.size())](SavedSelectionId id) {
               m_context.undoLine.offer(tr("%n image(s) saved as \"%1\"", nullptr, count).arg(name),
                                        [self = QPointer(this), id] {
                                            if (self)
                                                self->drop(id, [] {});
                                        });
           });
}

void RunNotesBar::create(const QString &name, const ImageSet &images, RunId run,
                         const std::function<void(SavedSelectionId)> &then)
{
    m_store.add(
        [name, images, run, clock = &m_context.project.clock()](Database &database) {
            return SavedSelectionStore(database).create(name, images, run, *clock);
        },
        [this, then](const Result<SavedSelectionId> &id) {
            if (!id) {
                m_context.prompts.showError(this, tr("The selection could not be saved"),
                                            id.error().message);
                return;
            }
            then(*id);
            Q_EMIT m_context.project.changes().selectionsChanged();
        });
}

void RunNotesBar::drop(SavedSelectionId id, const std::function<void()> &then)
{
    m_store.add([id](Database &database) { return SavedSelectionStore(database).remove(id); },
                [this, then](const Result<void> &removed) {
                    if (!removed) {
                        m_context.prompts.showError(this, tr("Notes and selections"),
                                                    removed.error().message);
                        return;
                    }
                    then();
                    Q_EMIT m_context.project.changes().selectionsChanged();
                });
}

void RunNotesBar::remove(const SavedSelection &selection)
{
    withImages(selection.id, [this, selection](const ImageSet &images) {
        drop(selection.id, [this, selection, images] {
            m_context.undoLine.offer(tr("\"%1\" removed").arg(selection.name),
                                     [self = QPointer(this), selection, images] {
                                         if (self)
                                             self->create(selection.name, images, selection.run,
                                                          [](SavedSelectionId) {});
                                     });
        });
    });
}

void RunNotesBar::withImages(SavedSelectionId id, const std::function<void(const ImageSet &)> &then)
{
    m_store.add([id](Database &database) { return SavedSelectionStore(database).images(id); },
                [this, then](const Result<ImageSet> &images) {
                    if (images)
                        then(*images);
                    else
                        m_context.prompts.showError(this, tr("The selection could not be opened"),
                                                    images.error().message);
                });
}

void RunNotesBar::open(SavedSelectionId id)
{
    withImages(id, [this](const ImageSet &images) { Q_EMIT imagesChosen(images); });
}

void RunNotesBar::fillMenu()
{
    m_menu->clear();
    const auto selections = SavedSelectionStore(m_context.project.database()).all();
    if (!selections || selections->empty()) {
        m_menu->addAction(selections ? tr("Nothing was saved yet") : selections.error().message)
            ->setEnabled(false);
        return;
    }
    for (const SavedSelection &one : *selections) {
        QAction *action = m_menu->addAction(tr("%1 · %n image(s)", nullptr, one.images)
                                                .arg(QString(one.name).replace(u'&', u"&&"_s)),
                                            this, [this, id = one.id] { open(id); });
        action->setObjectName(u"savedSelection%1"_s.arg(one.id.value));
        action->setToolTip(one.caption);
    }
}

} // namespace lesiondesk
