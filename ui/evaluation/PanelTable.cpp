// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/PanelTable.h"

#include "ui/widgets/TableStyle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

PanelTable::PanelTable(const QString &name, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    styleLines(*this);
    horizontalHeader()->setStretchLastSection(true);
}

void PanelTable::fitColumns(int letters)
{
    resizeColumnsToContents();
    const int widest = letters * fontMetrics().averageCharWidth();
    for (int column = 0; model() && column + 1 < model()->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column), widest));
}

void PanelTable::setWideColumn(int column)
{
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

std::vector<int> PanelTable::chosenRows() const
{
    std::vector<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void PanelTable::chooseRow(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
    scrollTo(currentIndex());
}

QString PanelTable::copied() const
{
    if (!model())
        return {};
    std::vector<int> rows = chosenRows();
    if (rows.size() < 2) {
        rows.clear();
        for (int row = 0; row < model()->rowCount(); ++row)
            rows.push_back(row);
    }
    std::vector<int> columns;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool hasText = std::any_of(rows.begin(), rows.end(), [&](int row) {
            return !model()->index(row, column).data(Qt::DisplayRole).toString().isEmpty();
        });
        if (hasText && !isColumnHidden(column))
            columns.push_back(column);
    }
    const auto line = [&columns](const auto &textOf) {
        QStringList fields;
        for (const int column : columns)
            fields.append(QString(textOf(column)).replace(u'\n', u' ').replace(u'\t', u' '));
        return fields.join(u'\t') + u'\n';
    };
    QString text = line([this](int column) {
        return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    });
    for (const int row : rows)
        text += line([&](int column) {
            return model()->index(row, column).data(Qt::DisplayRole).toString();
        });
    return text;
}

void PanelTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex(), event->modifiers() & ~Qt::KeypadModifier);
    } else if (event->key() == Qt::Key_F2) {
        Q_EMIT editWanted();
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeWanted();
    } else if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copied());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void PanelTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() &&
        !(editTriggers() & QAbstractItemView::DoubleClicked &&
          model()->flags(index) & Qt::ItemIsEditable)) {
        Q_EMIT opened(index, event->modifiers());
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

} // namespace lesiondesk
