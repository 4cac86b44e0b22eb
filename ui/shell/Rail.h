// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Navigator.h"

#include <QFrame>

#include <vector>

class QLabel;
class QToolButton;

namespace lesiondesk
{

class Page;

/// The pages as icon and word, on the left. The badge below says when pictures are artificial.
class Rail final : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// Shows a button for every page that is there.
    void setPages(const std::vector<std::pair<PageId, Page *>> &pages);
    void setCurrent(PageId id);
    void setArtificial(bool artificial);

Q_SIGNALS:
    void pageChosen(lesiondesk::PageId id);

private:
    struct Button {
        PageId id;
        QToolButton *button;
    };
    std::vector<Button> m_buttons;
    QLabel *m_artificial;
};

} // namespace lesiondesk
