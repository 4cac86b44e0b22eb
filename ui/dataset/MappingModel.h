// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ClassMapping.h"

#include <QAbstractTableModel>
#include <QSet>

namespace lesiondesk
{

/// A mapping as a table to edit: source class, its images, and the class that they go to. What is
/// dropped is grey.
class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Source = 0, Images, Target, Columns };

    /// What the table speaks of.
    struct Subject {
        std::vector<Diagnosis> sources;
        std::vector<int> images;        ///< by source
        std::vector<Diagnosis> targets; ///< of the target set's taxonomy
        QSet<QString> inSet;            ///< keys of those that the target set holds
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setMapping(Subject subject, ClassMapping mapping);
    const ClassMapping &mapping() const { return m_mapping; }
    /// What can be chosen for every row: the targets' keys and names.
    const std::vector<Diagnosis> &targets() const { return m_subject.targets; }
    QString targetText(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The target column takes a key; an empty one drops the class.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// The user sent a class elsewhere.
    void edited();

private:
    Subject m_subject;
    ClassMapping m_mapping;
};

} // namespace lesiondesk
