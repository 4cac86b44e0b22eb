// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/SplitJob.h"
#include "ui/dataset/DatasetsData.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace lesiondesk
{

/// The fields that make a split. Mapped classes, modality and published lists are asked for only
/// where the dataset has something to choose.
class SplitForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SplitForm(QWidget *parent = nullptr);
    /// The dataset to split; what was chosen for it stays where it can.
    void setDataset(const std::optional<DatasetContents> &contents);
    SplitRequest request() const;

Q_SIGNALS:
    void changed();

private:
    void onChanged();
    void offerMappings(const std::vector<ClassMapping> &mappings);
    void offerModalities(const ClassTable &table);

    QString m_dataset;
    std::vector<ClassMapping> m_mappings; ///< behind the entries of m_classes after the first
    QFormLayout *m_form;
    QComboBox *m_classes;
    QComboBox *m_images;
    QCheckBox *m_published;
    QDoubleSpinBox *m_share;
    QCheckBox *m_stratify;
    QComboBox *m_group;
    QSpinBox *m_seed;
    QComboBox *m_labels;
    QLineEdit *m_name;
};

} // namespace lesiondesk
