// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/LabelBasis.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace lesiondesk
{

/// What filters and orders ask of every image, by column: a pass over a million images reads 40
/// megabytes instead of the rows with their texts. A value; copies share the names. Any thread.
class ImageColumns
{
public:
    struct Facts {
        ImageId id;
        qint32 dataset = 0;
        qint32 recorded = 0;  ///< 0: none
        qint32 validated = 0; ///< 0: none
        quint8 modality = 0;  ///< the modality's number
        bool read = false;
    };

    ImageColumns() = default;
    explicit ImageColumns(const std::vector<ImageRow> &rows);

    size_t size() const { return m_facts.size(); }
    const Facts &operator[](size_t row) const { return m_facts[row]; }
    /// Takes over what may change of an image: labels, modality, read. Its names stay.
    void change(size_t row, const ImageRow &image);
    /// The rows in whose names of image, case or patient every word of the text occurs; letter
    /// case is ignored. Empty: the text has no words, every row matches.
    std::vector<bool> matching(const QString &text) const;
    /// Row numbers in the order of the patients' names, and of the images' names. For a million
    /// rows this takes about a second.
    std::vector<int> byPatient() const;
    std::vector<int> byImage() const;

private:
    /// The names of all rows in one piece, letter case folded, as UTF-8: image, case and patient,
    /// each ended by a zero byte.
    struct Names {
        QByteArray text;
        std::vector<quint32> starts; ///< one a row, and the end
    };
    std::vector<Facts> m_facts;
    std::shared_ptr<const Names> m_names = std::make_shared<Names>();
};

/// Invalid when the image has no label; as labelOf() of its row.
DiagnosisId labelOf(const ImageColumns::Facts &image, LabelBasis basis);

} // namespace lesiondesk
