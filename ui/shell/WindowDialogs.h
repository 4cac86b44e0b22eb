// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace lesiondesk
{

class JobQueue;
class Page;
class Prompts;

/// What the window shows above itself. `page` may be null.
void showKeysOf(const Page *page, QWidget *parent);
void showAbout(QWidget *parent);

/// Where a new project is to be made: a path that ends in .lesion, or empty.
QString askForNewFolder(Prompts &prompts, QWidget *parent, const QString &title,
                        const QString &suggestion);

/// Who sits here, from the settings; the login name until somebody says otherwise.
QString storedReader();
/// Asks for the initials and keeps them; false when nothing was said.
bool askForReader(Prompts &prompts, QWidget *parent);

/// Asks before what runs is cancelled, and cancels it; false when the user wants to stay.
bool confirmCancelOfJobs(JobQueue &jobs, Prompts &prompts, QWidget *parent);

} // namespace lesiondesk
