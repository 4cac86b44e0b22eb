// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/store/Database.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace lesiondesk
{

using RunNoteId = Id<struct RunNoteTag>;

/// What somebody wrote about a run, or about one image as this run sees it.
struct RunNote {
    RunNoteId id;
    RunId run;
    ImageId image;  ///< invalid: about the run as a whole
    QString author; ///< as typed, may be empty
    QString text;
    QDateTime created;
    QDateTime edited; ///< null until the text is changed
};

/// Notes can be changed and removed: they are remarks, no evidence as readings are. They go with
/// their run. Whoever writes emits ChangeBus::runNotesChanged afterwards.
class RunNoteStore
{
public:
    explicit RunNoteStore(Database &database) : m_db(database) {}

    /// Fails on a text that is empty and on a run or an image that does not exist. `id`, `created`
    /// and `edited` of the note are not looked at.
    Result<RunNoteId> add(const RunNote &note, const Clock &clock);
    Result<void> edit(RunNoteId id, const QString &text, const Clock &clock);
    /// Fails where it is gone already.
    Result<void> remove(RunNoteId id);
    /// Of the run and of its images, oldest first.
    Result<std::vector<RunNote>> ofRun(RunId run);
    /// About this image alone, oldest first.
    Result<std::vector<RunNote>> ofImage(RunId run, ImageId image);

private:
    Database &m_db;
};

} // namespace lesiondesk
