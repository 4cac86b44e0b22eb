// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/SplitJob.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace lesiondesk
{

/// The fields that make a split.
class SplitForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SplitForm(QWidget *parent = nullptr);
    void setDataset(const QString &name);
    SplitRequest request() const;

Q_SIGNALS:
    void changed();

private:
    void onChanged();

    QString m_dataset;
    QDoubleSpinBox *m_share;
    QCheckBox *m_stratify;
    QComboBox *m_group;
    QSpinBox *m_seed;
    QComboBox *m_labels;
    QLineEdit *m_name;
};

} // namespace lesiondesk
