// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableWidget>

#include <vector>

namespace lesiondesk
{

/// A cell as it is shown. Cells that open images look and behave like links.
struct CompareCell {
    QString text;
    QString toolTip = {};
    bool number = true; ///< right-aligned
    bool opens = false;
    bool strong = false;
    bool faint = false;
    QColor fill = {}; ///< invalid: none; the text is readable on it
};

/// A table of a few lines to read with arrows; a click, Enter or Space on a cell opens it.
class CompareTable final : public QTableWidget
{
    Q_OBJECT

public:
    CompareTable(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    /// Keeps the current cell where there is one. `rowHeads` may be empty.
    void setCells(const QStringList &columns, const QStringList &rowHeads,
                  const std::vector<std::vector<CompareCell>> &rows);

Q_SIGNALS:
    void cellOpened(int row, int column);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(int row, int column);
};

} // namespace lesiondesk
