// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Page.h"

#include <QString>

#include <functional>

namespace lesiondesk
{

/// What the undo line says when a job is done, and the button behind it; without a label none.
struct DoneWords {
    QString text;
    QString label = {};
    std::function<void()> action = {};
};

/// Says once how a job that was just submitted ended: an error under this title, or that it is
/// done; a cancelled one ends without a word. Bound to the undo line, so that whoever submitted it
/// may be gone by then. Main thread.
void announceEnd(PageContext &context, int job, const QString &title, const DoneWords &done);

} // namespace lesiondesk
