// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace lesiondesk
{

/// A table of a panel: arrows move, Enter or a double click opens a row, Delete asks to remove,
/// Ctrl+C copies the chosen rows (of one row: all) as text with tabs, under the column titles;
/// columns without text are left out.
class PanelTable final : public QTableView
{
    Q_OBJECT

public:
    PanelTable(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    /// Columns as wide as what they hold, none wider than `letters`; the last takes the rest.
    void fitColumns(int letters = 40);
    /// This column takes the rest of the width instead; after setModel().
    void setWideColumn(int column);
    /// The chosen rows, ascending.
    std::vector<int> chosenRows() const;
    void chooseRow(int row);
    QString copied() const;

Q_SIGNALS:
    void opened(const QModelIndex &index, Qt::KeyboardModifiers modifiers);
    void editWanted(); ///< F2
    void removeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
};

} // namespace lesiondesk
