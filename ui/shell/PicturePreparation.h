// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/PictureWishes.h"
#include "core/jobs/JobQueue.h"
#include "core/project/Project.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <utility>
#include <vector>

namespace lesiondesk
{

class Navigator;
class UndoLine;

/// Prepares the pictures that imports have left, as long as a project is open: a job of the lane
/// Pictures, whenever images came in, and at the opening for what an earlier session left. It waits
/// while the Files lane works, for somebody waits for that. One that the user cancels, or that
/// fails, is begun again when images come in or the project is opened again. Says at the end which
/// pictures cannot be used or have another label elsewhere. The destructor stops it and waits for
/// the pictures that are being read. Main thread.
class PicturePreparation final : public QObject
{
    Q_OBJECT

public:
    PicturePreparation(Project &project, JobQueue &jobs, Navigator &navigator, UndoLine &undoLine);
    ~PicturePreparation() override;

    /// Who shows pictures says here which: they are prepared first.
    std::shared_ptr<PictureWishes> wishes() const { return m_wishes; }
    /// Starts the job where something is to be done and none is there.
    void start();

private:
    void onCatalogueChanged();
    void onJobChanged(int id);
    void onJobEnded(int id);
    void sayWhatWasFound();

    Project &m_project;
    JobQueue &m_jobs;
    Navigator &m_navigator;
    UndoLine &m_undoLine;
    std::shared_ptr<PictureWishes> m_wishes = std::make_shared<PictureWishes>();
    std::atomic<bool> m_held{false}; ///< the Files lane works
    int m_job = 0;
    bool m_again = false; ///< images came in while the job ran
    std::vector<ImageId> m_troubled;
    std::vector<std::pair<ImageId, ImageId>> m_conflicting; ///< the same picture
    QTimer m_later; ///< the undo line offers an undo: that is not taken away
};

} // namespace lesiondesk
