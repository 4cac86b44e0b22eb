// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "ui/dataset/DatasetsData.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QModelIndex;

namespace lesiondesk
{

class CellTable;
class ClassTableModel;

/// The tab that says what a dataset holds: class × modality with totals and bars. Every cell,
/// header and part of a bar opens its images.
class ContentsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ContentsPanel(QWidget *parent = nullptr);
    void setContents(std::optional<DatasetContents> contents);

Q_SIGNALS:
    void imagesOpened(const lesiondesk::ImageSet &images);

private:
    void showTable();
    void openCell(const QModelIndex &index, int x);

    std::optional<DatasetContents> m_contents;
    ClassTableModel *m_model;
    CellTable *m_table;
    QComboBox *m_labels;
    QLabel *m_title;
};

} // namespace lesiondesk
