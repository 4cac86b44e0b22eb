// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace lesiondesk
{

/// A table whose cells open something: a click or Enter on the cell does it, the arrow keys move.
class CellTable final : public QTableView
{
    Q_OBJECT

public:
    explicit CellTable(QWidget *parent = nullptr);

Q_SIGNALS:
    /// `x` is where the mouse was, in pixels of the viewport; -1 for the keyboard.
    void cellOpened(const QModelIndex &index, int x);
    /// Delete or Backspace on the cell.
    void cellCleared(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
};

} // namespace lesiondesk
