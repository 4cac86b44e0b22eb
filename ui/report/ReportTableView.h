// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"

#include <QTableView>

namespace lesiondesk
{

class ReportTableModel;

/// A table of the report, line by line: arrows move, a click or Enter opens a line where lines open
/// something.
class ReportTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit ReportTableView(const QString &name, QWidget *parent = nullptr);

    /// Keeps the line where the table has as many of them; columns fit what they hold.
    void setTable(ReportTable table);
    const ReportTable &table() const;
    void setLinesOpen(const QString &toolTip);

Q_SIGNALS:
    void lineOpened(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ReportTableModel *m_model;
    bool m_linesOpen = false;
};

} // namespace lesiondesk
