// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"
#include "core/store/RunNoteStore.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>

namespace lesiondesk
{

/// The notes on a run and on its images, the newest first. A text that is edited in a view is
/// written at once.
class NotesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { About = 0, Text, Author, When, Columns };

    explicit NotesModel(Project &project, QObject *parent = nullptr);

    /// `imageName` says how an image is called.
    void setNotes(std::vector<RunNote> notes, std::function<QString(ImageId)> imageName);
    const RunNote &at(int row) const { return m_notes[static_cast<size_t>(row)]; }
    int rowOf(RunNoteId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const QString &message);

private:
    QString text(const RunNote &note, int column) const;

    Project &m_project;
    std::vector<RunNote> m_notes;
    std::function<QString(ImageId)> m_imageName;
};

} // namespace lesiondesk
