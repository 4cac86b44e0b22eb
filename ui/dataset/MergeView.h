// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/MergeJob.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace lesiondesk
{

class MergeTableModel;

/// What a merge would give: the distribution before and after, what is dropped, and what of the
/// added images looks like the test part.
class MergeView final : public QWidget
{
    Q_OBJECT

public:
    explicit MergeView(QWidget *parent = nullptr);

    /// The target set alone, and why there is no more to show.
    void setBefore(const std::vector<Diagnosis> &classes, const Merge &before, const QString &text);
    void setProposal(const MergeProposal &proposal);
    void clear(const QString &text);

Q_SIGNALS:
    /// The added pictures that look like test images, beside those.
    void alikeOpened(const std::vector<lesiondesk::ImageId> &images);

private:
    MergeTableModel *m_model;
    QTableView *m_table;
    QLabel *m_text;
    QPushButton *m_showAlike;
    std::vector<ImageId> m_alike;
};

} // namespace lesiondesk
