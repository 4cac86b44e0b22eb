// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/ImageSet.h"
#include "core/store/Database.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace lesiondesk
{

using SavedSelectionId = Id<struct SavedSelectionTag>;

/// A line of the list of saved selections.
struct SavedSelection {
    SavedSelectionId id;
    QString name;    ///< the user's, one of a kind in the project
    QString caption; ///< what the images are: "true BCC, predicted SEK"
    RunId run;       ///< that it was made from; invalid: none, or one that is gone
    QDateTime created;
    int images = 0;
};

/// Images under a name, in the order they were given. They outlive the run that they were made
/// from. Whoever writes emits ChangeBus::selectionsChanged afterwards.
class SavedSelectionStore
{
public:
    explicit SavedSelectionStore(Database &database) : m_db(database) {}

    /// Fails on a name that is empty or taken, and where there are no images.
    Result<SavedSelectionId> create(const QString &name, const ImageSet &images, RunId run,
                                    const Clock &clock);
    Result<std::vector<SavedSelection>> all(); ///< newest first
    Result<std::vector<SavedSelection>> ofRun(RunId run);
    /// The images in their order, with the caption.
    Result<ImageSet> images(SavedSelectionId id);
    Result<void> rename(SavedSelectionId id, const QString &name);
    Result<void> remove(SavedSelectionId id);

private:
    Result<QString> freeName(const QString &name, SavedSelectionId except);

    Database &m_db;
};

} // namespace lesiondesk
