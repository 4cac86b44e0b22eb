// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/evaluation/EvalPanel.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace lesiondesk
{

class NotesModel;
class PanelTable;
class RunNotesBar;
class SelectionsModel;

/// What people keep about a run: its review state, notes on it and on its images, and the
/// project's saved selections. All is written at once; what is removed comes back by undo.
class NotesPanel final : public EvalPanel
{
    Q_OBJECT

public:
    explicit NotesPanel(PageContext &context, QWidget *parent = nullptr);

    void setView(const std::shared_ptr<const EvalView> &view) override;
    void setGallery(const ImageSet &images, ImageId current) override;

private:
    QWidget *makeNotes();
    QWidget *makeSelections();
    QWidget *button(const QString &name, const QString &text, const QString &toolTip,
                    void (NotesPanel::*slot)());
    RunId run() const;
    QString imageName(ImageId image) const;
    void offerSubjects();
    void readNotes();
    void readSelections();
    void addNote();
    void openNote(int row);
    void editNote();
    void removeNote();
    /// Calls `then` with the images of the selection that is current in the table.
    void withCurrentImages(const std::function<void(const ImageSet &)> &then);
    void openSelection();
    void renameSelection();
    void removeSelection();
    void sendToReview();
    void showInCases();
    void exportSelection();
    void fail(const QString &message);

    PageContext &m_context;
    std::shared_ptr<const EvalView> m_view;
    ImageId m_image; ///< the gallery's current one
    RunNotesBar *m_bar;
    QComboBox *m_about;
    QLineEdit *m_text;
    NotesModel *m_notes;
    PanelTable *m_notesTable;
    SelectionsModel *m_selections;
    PanelTable *m_selectionsTable;
    QLabel *m_noNotes;
    QLabel *m_noSelections;
    std::vector<QWidget *> m_forNote;      ///< buttons that need a note
    std::vector<QWidget *> m_forSelection; ///< buttons that need a selection
    BackgroundTask m_writing;
};

} // namespace lesiondesk
