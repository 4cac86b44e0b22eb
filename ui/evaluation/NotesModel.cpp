// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/NotesModel.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

NotesModel::NotesModel(Project &project, QObject *parent)
    : QAbstractTableModel(parent), m_project(project)
{
}

void NotesModel::setNotes(std::vector<RunNote> notes, std::function<QString(ImageId)> imageName)
{
    beginResetModel();
    m_notes = std::move(notes);
    std::reverse(m_notes.begin(), m_notes.end()); // the store has the oldest first
    m_imageName = std::move(imageName);
    endResetModel();
}

int NotesModel::rowOf(RunNoteId id) const
{
    const auto found = std::find_if(m_notes.begin(), m_notes.end(),
                                    [id](const RunNote &note) { return note.id == id; });
    return found == m_notes.end() ? -1 : static_cast<int>(found - m_notes.begin());
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notes.size());
}

int NotesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString NotesModel::text(const RunNote &note, int column) const
{
    switch (column) {
    case About:
        return note.image.isValid() ? m_imageName(note.image) : tr("the run");
    case Text:
        return note.text;
    case Author:
        return note.author;
    case When:
        return QLocale().toString(note.created.toLocalTime(), u"d MMM HH:mm"_s);
    default:
        return {};
    }
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    const RunNote &note = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(note, index.column());
    case Qt::EditRole:
        return index.column() == Text ? note.text : QVariant();
    case Qt::ToolTipRole: {
        QString tip = note.text;
        if (note.edited.isValid())
            tip += u'\n' +
                   tr("changed %1")
                       .arg(QLocale().toString(note.edited.toLocalTime(), QLocale::ShortFormat));
        return tip;
    }
    default:
        return {};
    }
}

bool NotesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Text)
        return false;
    RunNote &note = m_notes[static_cast<size_t>(index.row())];
    const QString text = value.toString().trimmed();
    if (text == note.text)
        return true;
    const auto edited = RunNoteStore(m_project.database()).edit(note.id, text, m_project.clock());
    if (!edited) {
        Q_EMIT failed(edited.error().message);
        return false;
    }
    note.text = text;
    note.edited = m_project.clock().now();
    Q_EMIT dataChanged(index, index);
    // Not from within the view's own editing: listeners read the notes anew.
    QMetaObject::invokeMethod(
        this, [this, run = note.run] { Q_EMIT m_project.changes().runNotesChanged(run); },
        Qt::QueuedConnection);
    return true;
}

Qt::ItemFlags NotesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.column() == Text ? base | Qt::ItemIsEditable : base;
}

QVariant NotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    static const std::array<const char *, Columns> titles{QT_TR_NOOP("About"), QT_TR_NOOP("Note"),
                                                          QT_TR_NOOP("By"), QT_TR_NOOP("When")};
    return role == Qt::DisplayRole ? QVariant(tr(titles[static_cast<size_t>(section)]))
                                   : QVariant();
}

} // namespace lesiondesk
