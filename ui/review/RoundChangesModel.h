// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Taxonomy.h"
#include "core/review/RoundChanges.h"

#include <QAbstractTableModel>
#include <QHash>

namespace lesiondesk
{

class ThumbnailProvider;

/// What a closed round did, an image a row: picture, names, recorded and validated label, tag.
class RoundChangesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Picture, Image, Case, Recorded, Validated, Outcome, Tag, ColumnCount };
    explicit RoundChangesModel(ThumbnailProvider &thumbnails, QObject *parent = nullptr);

    void setChanges(std::vector<RoundChange> changes, const Taxonomy &taxonomy);
    const std::vector<RoundChange> &changes() const { return m_changes; }
    static QString outcomeName(RoundOutcome outcome);
    static QString modalityName(Modality modality);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const RoundChange &change, int column) const;
    void onThumbnail(ImageId id);

    ThumbnailProvider &m_thumbnails;
    std::vector<RoundChange> m_changes;
    QHash<ImageId, int> m_rows;
    QHash<DiagnosisId, QString> m_names;
};

} // namespace lesiondesk
