// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/FoundByModality.h"
#include "core/analysis/ModalityMismatch.h"
#include "core/domain/ImageSet.h"
#include "core/store/FactStore.h"

#include <QAbstractTableModel>

namespace lesiondesk
{

/// All that the table and its reasons are made of.
struct Findings {
    std::vector<ModalityMismatch> mismatches; ///< the clearest first
    std::vector<FactStore::SetImage> images;  ///< of the frozen set
    QHash<QString, FoundByModality> found;    ///< class key to what the run found; may lack some
};

/// Class × modality × part, the clearest mismatch first. A modality that no image has takes no
/// columns. Every count knows its images.
class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Fixed { Class = 0, PHolm = 1, Distance = 2, FirstCount = 3 };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(Findings findings);
    void setFound(QHash<QString, FoundByModality> found);
    const ModalityMismatch &at(int row) const
    {
        return m_findings.mismatches[static_cast<size_t>(row)];
    }
    /// How the class is photographed in the two parts and what the run makes of it, in a sentence
    /// or three.
    QString reason(int row) const;
    bool isCount(int column) const
    {
        return column >= FirstCount && column < FirstCount + countColumns();
    }
    /// The images behind a count.
    ImageSet imagesOf(int row, int column) const;
    /// All images of the class in one part.
    ImageSet group(int row, Partition part) const;
    /// Mismatches that are more than chance.
    int clearOnes() const;
    static bool isClear(const ModalityMismatch &mismatch);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int countColumns() const { return static_cast<int>(m_modalities.size()) * 2; }
    Modality modalityAt(int column) const
    {
        return m_modalities[static_cast<size_t>((column - FirstCount) / 2)];
    }
    static Partition partAt(int column)
    {
        return (column - FirstCount) % 2 == 0 ? Partition::Train : Partition::Test;
    }
    int count(int row, int column) const;
    double share(int row, int column) const;
    QString foundWords(const ModalityMismatch &mismatch) const;
    QString text(const QModelIndex &index) const;
    QString toolTip(const QModelIndex &index) const;

    Findings m_findings;
    std::vector<Modality> m_modalities; ///< those that occur
};

} // namespace lesiondesk
