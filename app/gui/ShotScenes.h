// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lesiondesk
{

class MainWindow;
enum class PageId;

/// Brings a page into the state that its picture is to show: an image chosen, a round half read,
/// an error's images open. May write into the project, which is a copy.
void prepareScene(MainWindow &window, PageId page);

} // namespace lesiondesk
