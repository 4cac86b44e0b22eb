// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "core/domain/Reading.h"
#include "core/domain/Taxonomy.h"
#include "core/review/RoundChanges.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTableView;

namespace lesiondesk
{

class RoundChangesModel;
class ThumbnailProvider;

/// What a closed round changed, image by image, with the way to these images in Cases.
class RoundChangesView final : public QWidget
{
    Q_OBJECT

public:
    explicit RoundChangesView(ThumbnailProvider &thumbnails, QWidget *parent = nullptr);

    void setRound(const Round &round, std::vector<RoundChange> changes, const Taxonomy &taxonomy);
    /// The images of the rows that are shown.
    ImageSet shownImages() const;
    static std::vector<std::pair<QString, QString>> keys();

Q_SIGNALS:
    void casesRequested(const lesiondesk::ImageSet &images);
    void leaveRequested();

private:
    void fill();

    RoundChangesModel *m_model;
    QLabel *m_title;
    QLabel *m_summary;
    QCheckBox *m_onlyChanged;
    QTableView *m_table;
    Round m_round;
    Taxonomy m_taxonomy;
    std::vector<RoundChange> m_all;
};

} // namespace lesiondesk
